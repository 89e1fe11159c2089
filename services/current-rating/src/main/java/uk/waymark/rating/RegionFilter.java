package uk.waymark.rating;

import java.util.List;
import java.util.stream.Stream;
import uk.waymark.journey.framework.Regions;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/**
 * Which part of England is asked about.
 *
 * @param name    {@code north}, the name of one region, or null for all of England
 * @param regions by name
 */
record RegionFilter(String name, List<String> regions) {

    private static final String NORTH = "north";
    private static final Choice<List<String>> CHOICE = new Choice<>("region", Regions::matching,
            Stream.concat(Stream.of(NORTH), Regions.ALL.stream()).toList());

    static RegionFilter of(Query query) {
        return CHOICE.of(query).map(found -> new RegionFilter(found.size() == 1 ? found.getFirst() : NORTH, found))
                .orElse(new RegionFilter(null, Regions.ALL));
    }

    static QueryParameter parameter() {
        return new QueryParameter("region", "string",
                "One of the nine regions, or north for North East, North West and Yorkshire and The Humber", NORTH);
    }

    static final class Argument implements QueryArgument<RegionFilter> {

        @Override
        public Class<RegionFilter> type() {
            return RegionFilter.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(parameter());
        }

        @Override
        public RegionFilter read(Query query) {
            return of(query);
        }
    }
}
