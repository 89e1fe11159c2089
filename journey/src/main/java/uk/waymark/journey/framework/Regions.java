package uk.waymark.journey.framework;

import java.util.List;
import java.util.Optional;

/** The nine English regions, and the groups people count by. */
public final class Regions {

    public static final List<String> ALL = List.of("East Midlands", "East of England", "London", "North East",
            "North West", "South East", "South West", "West Midlands", "Yorkshire and The Humber");

    private static final List<String> NORTH = List.of("North East", "North West", "Yorkshire and The Humber");

    private Regions() {}

    /**
     * The regions a filter means: {@code north} for the three northern ones, otherwise one region by name, whatever
     * its case, with spaces or with hyphens ({@code north-east}); empty when there is no such region.
     */
    public static Optional<List<String>> matching(String filter) {
        String wanted = filter.strip().replace('-', ' ');
        if (wanted.equalsIgnoreCase("north")) {
            return Optional.of(NORTH);
        }
        return ALL.stream().filter(r -> r.equalsIgnoreCase(wanted)).findFirst().map(List::of);
    }
}
