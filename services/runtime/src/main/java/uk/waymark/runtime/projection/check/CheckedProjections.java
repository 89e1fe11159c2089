package uk.waymark.runtime.projection.check;

import java.util.List;

/** Every projection of this process that can be checked. */
public record CheckedProjections(List<Checked> all) {

    public CheckedProjections {
        all = List.copyOf(all);
    }
}
