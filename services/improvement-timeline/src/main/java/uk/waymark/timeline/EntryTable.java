package uk.waymark.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Precision;
import uk.waymark.journey.rating.RatingPeriods;
import uk.waymark.journey.timeline.EntryKind;
import uk.waymark.journey.timeline.TimelineEntry;
import uk.waymark.runtime.projection.FactTable;
import uk.waymark.runtime.web.json.EnumName;

/** How an entry becomes a row: what is searched in columns of its own, the whole of it in {@code body}. */
final class EntryTable implements FactTable<TimelineEntry> {

    private static final List<String> COLUMNS = List.of("kind", "rank", "listed", "sort_date", "last_date", "happened",
            "visible_from", "name", "inspection_end", "withdrawn", "body");

    @Override
    public String name() {
        return "improvement_timeline.entry";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String key(TimelineEntry entry) {
        return entry.id();
    }

    @Override
    public List<?> values(TimelineEntry entry) {
        AuthorityRegistered authority = entry.fact(AuthorityRegistered.class);
        return Arrays.asList(EnumName.of(entry.kind()), entry.kind().ordinal(), isListed(entry), entry.sortDate(),
                last(entry), entry.happened(), entry.visibleFrom(), authority == null ? null : authority.name(),
                ratingEnd(entry), withdrawn(entry), Bodies.write(entry));
    }

    /** An authority that existed before all records has nothing to tell by that. */
    private static boolean isListed(TimelineEntry entry) {
        return entry.kind() != EntryKind.AUTHORITY_REGISTERED || entry.date().precision() != Precision.UNKNOWN;
    }

    private static LocalDate last(TimelineEntry entry) {
        LocalDate latest = entry.date().latest().orElse(entry.sortDate());
        return latest.isBefore(entry.sortDate()) ? entry.sortDate() : latest;
    }

    private static LocalDate ratingEnd(TimelineEntry entry) {
        InspectionRecorded inspection = entry.kind() == EntryKind.INSPECTION
                ? entry.fact(InspectionRecorded.class)
                : null;
        return inspection != null && RatingPeriods.rates(inspection) ? inspection.visits().getLast().end() : null;
    }

    private static LocalDate withdrawn(TimelineEntry entry) {
        return entry.kind() == EntryKind.INSPECTION ? Report.withdrawn(entry) : null;
    }
}
