package uk.waymark.rating;

import java.util.Arrays;
import java.util.List;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.journey.Authority;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.runtime.projection.FactTable;

/** How a fact becomes a row: what is searched in columns of its own, the whole of it in {@code detail}. */
final class FactColumns implements FactTable<Fact> {

    private static final List<String> COLUMNS = List.of("kind", "effective", "detail", "name", "region", "ons_codes",
            "inspection_id", "inspection_end", "published", "withdrawn", "edition", "overall");

    @Override
    public String name() {
        return "current_rating.fact";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String key(Fact fact) {
        return switch (fact.detail()) {
            case RatingPeriod p -> "rating:" + p.from();
            case InspectionRecorded i -> "unpublished:" + i.inspectionId();
            default -> "authority";
        };
    }

    @Override
    public List<?> values(Fact fact) {
        return switch (fact.detail()) {
            case Authority a ->
                row(fact, a.name(), a.region(), a.codes().stream().map(Authority.Codes::onsCode).toList(),
                        null, null, null, null, null, null);
            case RatingPeriod p ->
                row(fact, null, null, null, p.inspectionId(), p.inspectionEnd(), p.publicationDate(), p.withdrawn(),
                        p.edition(), p.overall());
            case InspectionRecorded i -> row(fact, null, null, null, i.inspectionId(),
                    i.visits().getLast().end(), null, null, i.edition(), null);
            default -> throw new IllegalArgumentException("no row for " + fact.detail().getClass());
        };
    }

    private static List<?> row(Fact fact, Object... searched) {
        Object[] all = new Object[searched.length + 3];
        all[0] = fact.kind().code();
        all[1] = range(fact);
        all[2] = Details.write(fact.detail());
        System.arraycopy(searched, 0, all, 3, searched.length);
        return Arrays.asList(all);
    }

    private static String range(Fact fact) {
        return "[" + (fact.from() == null ? "" : fact.from()) + "," + (fact.until() == null ? "" : fact.until()) + ")";
    }
}
