package uk.waymark.runtime.projection.rebuild;

import java.util.List;
import java.util.function.LongPredicate;

/** What can be done with a generation that is not read. */
interface Workshop {

    /**
     * @param goOn asked now and then with the number of events done; false ends it
     * @return whether it came to the end
     */
    boolean build(int generation, LongPredicate goOn);

    /** @return authorities whose facts are not what they were */
    List<String> activate(int generation);

    /** Removes all of it. */
    void clear(int generation);
}
