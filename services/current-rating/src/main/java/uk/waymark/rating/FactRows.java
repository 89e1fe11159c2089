package uk.waymark.rating;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.journey.Authority;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.runtime.projection.FactTable;

/** How a fact becomes a row: what is searched in columns of its own, the whole of it in {@code detail}. */
final class FactRows implements FactTable<Fact> {

    private static final List<String> COLUMNS = List.of("kind", "effective::daterange", "name", "region", "ons_codes",
            "inspection_id", "inspection_end", "edition", "overall", "detail::jsonb");

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
    public void bind(PreparedStatement statement, int first, Fact fact) throws SQLException {
        statement.setString(first, fact.kind().code());
        statement.setString(first + 1, range(fact));
        for (int column = first + 2; column <= first + 8; column++) {
            statement.setNull(column, column == first + 4 ? Types.ARRAY : Types.OTHER);
        }
        switch (fact.detail()) {
            case Authority a -> bind(statement, first, a);
            case RatingPeriod p ->
                bind(statement, first, p.inspectionId(), p.inspectionEnd(), p.edition(), p.overall());
            case InspectionRecorded i ->
                bind(statement, first, i.inspectionId(), i.visits().getLast().end(), i.edition(), null);
            default -> throw new IllegalArgumentException("no row for " + fact.detail().getClass());
        }
        statement.setString(first + 9, Details.write(fact.detail()));
    }

    private static void bind(PreparedStatement statement, int first, Authority a) throws SQLException {
        statement.setString(first + 2, a.name());
        statement.setString(first + 3, a.region());
        statement.setArray(first + 4, statement.getConnection().createArrayOf("text",
                a.codes().stream().map(Authority.Codes::onsCode).toArray()));
    }

    private static void bind(PreparedStatement statement, int first, String inspectionId, LocalDate inspectionEnd,
            String edition, String overall) throws SQLException {
        statement.setString(first + 5, inspectionId);
        statement.setObject(first + 6, inspectionEnd);
        statement.setString(first + 7, edition);
        statement.setString(first + 8, overall);
    }

    private static String range(Fact fact) {
        return "[" + (fact.from() == null ? "" : fact.from()) + "," + (fact.until() == null ? "" : fact.until()) + ")";
    }
}
