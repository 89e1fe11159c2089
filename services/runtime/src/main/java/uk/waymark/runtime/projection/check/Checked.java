package uk.waymark.runtime.projection.check;

import java.util.Map;
import java.util.Set;

/** A projection whose rows can be held against a fresh fold of the events. */
public interface Checked {

    String projection();

    /** Authorities the active generation knows of, in rows or in its progress. */
    Set<String> authorities();

    /**
     * Compares the rows of these authorities as of one moment, and writes down every difference. Events that are not in
     * the rows yet are left aside: each authority is folded as far as its progress says.
     *
     * @param run      the check that the differences belong to
     * @param recorded by URN, the newest version known to be recorded; -1 where nothing is
     * @return how many of them do not have that version in the rows yet
     */
    long compare(long run, Map<String, Long> recorded);
}
