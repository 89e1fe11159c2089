package uk.waymark.runtime.web.query;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total entries on all pages
 */
public record Paged<T>(List<T> items, int page, int size, long total) {

    public static <T> Paged<T> of(List<T> items, Paging paging, long total) {
        return new Paged<>(items, paging.page(), paging.size(), total);
    }
}
