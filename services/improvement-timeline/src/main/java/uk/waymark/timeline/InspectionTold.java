package uk.waymark.timeline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.DateSpan;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Scope;
import uk.waymark.journey.framework.AskedJudgement;
import uk.waymark.journey.framework.Edition;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.timeline.GradeChange;
import uk.waymark.journey.timeline.TimelineEntry;

/** What an entry says of an inspection. */
record InspectionTold(@Schema(example = "80566-2021-08-20") String inspectionId,
        @Schema(example = "ILACS_2018") String edition,
        @Schema(example = "ILACS, 2018 edition") String editionName,
        @Schema(description = "As printed", example = "standard") String inspectionType, Scope scope,
        @Schema(description = "Days on site, first and last included") List<DateSpan> visits,
        @Schema(example = "[\"Neil Penswick\"]") List<String> leadInspectors,
        @Schema(description = "Day printed in the report, where it prints one; publicationDate is the site's, which is"
                + " canonical") LocalDate publicationDatePrinted,
        @Schema(description = "SHA-256 of the report, lower-case hexadecimal") String documentSha256,
        @Schema(description = "In the report's order") List<Judgement> judgements,
        @Schema(description = "The newest earlier rating inspection, by inspection end, that this reader may see", example = "80566-2018-07-25") String previousInspectionId,
        @Schema(description = "Against that inspection; a change that is not comparable breaks the line") List<GradeChange> changes,
        Deadlines deadlines) {

    static InspectionTold of(Entries.Line line) {
        InspectionRecorded i = line.entry().fact(InspectionRecorded.class);
        ReportPublished report = line.entry().fact(ReportPublished.class);
        InspectionRecorded before = line.before().map(TimelineEntry::facts)
                .map(facts -> (InspectionRecorded) facts.getFirst()).orElse(null);
        Edition edition = FrameworkCatalogue.edition(i.edition()).orElse(null);
        return new InspectionTold(i.inspectionId(), i.edition(), edition == null ? null : edition.name(),
                i.inspectionType(), i.scope(), i.visits(), i.leadInspectors(),
                report == null ? null : report.publicationDatePrinted(),
                report == null ? null : report.documentSha256(),
                i.judgements().stream().map(j -> labelled(edition, j)).toList(),
                before == null ? null : before.inspectionId(),
                before == null ? null : GradeChange.between(before, i),
                Deadlines.after(report == null ? null : report.publicationDate()));
    }

    private static Judgement labelled(Edition edition, Judgement j) {
        return j.label() != null || edition == null
                ? j
                : new Judgement(j.code(), j.grade(),
                        edition.judgement(j.code()).map(AskedJudgement::label).orElse(null));
    }
}
