package uk.waymark.timeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.waymark.events.Finding;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Source;
import uk.waymark.journey.timeline.EntryKind;
import uk.waymark.journey.timeline.TimelineEntry;
import uk.waymark.runtime.web.json.EnumName;

/** One entry as a reader gets it; what does not apply to its kind is absent. */
record Told(@Schema(example = "inspection:80566-2021-08-20") String id, EntryKind kind,
        @Schema(description = "When it counts: a report's publication where there is one") When date,
        @Schema(example = "ILACS standard inspection") String title,
        @Schema(description = "Of inspections and visits") State state,
        @Schema(description = "Only for those who may know: whether the public is not told of it yet") Boolean embargoed,
        @Schema(description = "Of the report or letter; a day to come when it is scheduled", example = "2021-08-20") LocalDate publicationDate,
        @JsonUnwrapped InspectionTold inspection, @JsonUnwrapped StretchTold stretch,
        @JsonUnwrapped OccasionTold occasion,
        @Schema(description = "By kind, in the document's order") Map<String, List<String>> findings,
        @Schema(description = "Of the report, letter or plan") String link, Source source, String detail,
        @Schema(description = "What of this was corrected, in the order of recording; absent when nothing was") List<CorrectionTold> corrections) {

    enum State {
        PUBLISHED,
        NOT_PUBLISHED_YET,
        /** The publisher declared the report void. */
        WITHDRAWN
    }

    static Told of(Entries.Line line, Moment moment) {
        TimelineEntry entry = line.entry();
        boolean hidden = !entry.isVisible(moment.shown());
        boolean document = entry.kind() == EntryKind.INSPECTION || entry.kind() == EntryKind.VISIT;
        Provenance provenance = Provenance.of(entry);
        return new Told(entry.id(), entry.kind(), When.of(entry.date()), entry.title(),
                document ? state(entry, hidden) : null,
                moment.ahead() ? hidden : null, Published.day(entry),
                InspectionTold.of(line), StretchTold.of(line),
                OccasionTold.of(entry.facts().getFirst(), entry.fact(ReportPublished.class)), findings(entry),
                Published.link(entry), provenance.source(), provenance.detail(),
                corrections(entry));
    }

    private static State state(TimelineEntry entry, boolean hidden) {
        if (hidden) {
            return State.NOT_PUBLISHED_YET;
        }
        return Report.withdrawn(entry) == null ? State.PUBLISHED : State.WITHDRAWN;
    }

    private static List<CorrectionTold> corrections(TimelineEntry entry) {
        return entry.corrections().isEmpty() ? null : entry.corrections().stream().map(CorrectionTold::of).toList();
    }

    private static Map<String, List<String>> findings(TimelineEntry entry) {
        List<Finding> findings = Published.findings(entry);
        return findings.isEmpty()
                ? null
                : findings.stream().collect(Collectors.groupingBy(f -> EnumName.of(f.kind()),
                        java.util.LinkedHashMap::new, Collectors.mapping(Finding::text, Collectors.toList())));
    }
}
