package uk.waymark.runtime.web.query;

import java.util.List;

/**
 * Which part of a list is wanted.
 *
 * @param page 1 for the first
 * @param size entries on a page
 */
public record Paging(int page, int size) {

    private static final int LAST_PAGE = 100_000;
    private static final int LARGEST = 500;
    private static final int USUAL = 50;

    /** Entries to skip. */
    public long offset() {
        return (page - 1L) * size;
    }

    static final class Argument implements QueryArgument<Paging> {

        @Override
        public Class<Paging> type() {
            return Paging.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(new QueryParameter("page", "int64", "Page of the list, 1 for the first", "1"),
                    new QueryParameter("size", "int64",
                            "Entries on a page, " + USUAL + " unless told, " + LARGEST + " at most", "50"));
        }

        @Override
        public Paging read(Query query) {
            return new Paging((int) query.number("page", 1, LAST_PAGE).orElse(1),
                    (int) query.number("size", 1, LARGEST).orElse(USUAL));
        }
    }
}
