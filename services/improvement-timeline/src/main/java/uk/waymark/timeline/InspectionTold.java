package uk.waymark.timeline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.DateSpan;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.Scope;
import uk.waymark.journey.framework.AskedJudgement;
import uk.waymark.journey.framework.Edition;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.timeline.GradeChange;
import uk.waymark.journey.timeline.TimelineEntry;

/** What an entry says of an inspection, of a reissue of its report, or of its withdrawal. */
record InspectionTold(@Schema(example = "80566-2021-08-20") String inspectionId,
        @Schema(example = "ILACS_2018") String edition,
        @Schema(example = "ILACS, 2018 edition") String editionName,
        @Schema(description = "As printed", example = "standard") String inspectionType, Scope scope,
        @Schema(description = "Days on site, first and last included") List<DateSpan> visits,
        @Schema(example = "[\"Neil Penswick\"]") List<String> leadInspectors,
        @Schema(description = "Day printed in the report, where it prints one; publicationDate is the site's, which is"
                + " canonical") LocalDate publicationDatePrinted,
        @Schema(description = "SHA-256 of the report, lower-case hexadecimal") String documentSha256,
        @Schema(description = "In the report's order: of an inspection those of its first report, of a reissue the new"
                + " ones, of a withdrawal those that counted last") List<Judgement> judgements,
        @Schema(description = "The newest earlier rating inspection, by inspection end, that this reader may see and"
                + " that was not withdrawn by then; of a withdrawal, the one that holds again", example = "80566-2018-07-25") String previousInspectionId,
        @Schema(description = "Against that inspection, as its report stood then; of a reissue, against the report it"
                + " replaced. A change that is not comparable breaks the line") List<GradeChange> changes,
        @Schema(description = "Day of the newest reissue of the report") LocalDate reissued,
        @Schema(description = "Day from which the publisher declared the report void") LocalDate withdrawn,
        @Schema(description = "Day on which the report was first seen missing where it was published") LocalDate sourceUnavailableSince,
        Deadlines deadlines) {

    /** Null for entries of other kinds. */
    static InspectionTold of(Entries.Line line) {
        TimelineEntry entry = line.entry();
        return switch (entry.kind()) {
            case INSPECTION -> inspection(line, entry.fact(InspectionRecorded.class));
            case REPORT_REISSUED -> amended(entry, entry.fact(ReportReissued.class).documentSha256(), null,
                    GradeChange.between(Report.inForce(before(entry)), Report.inForce(entry.facts())));
            case REPORT_WITHDRAWN -> amended(entry, null, id(line), line.before()
                    .map(b -> GradeChange.between(Report.inForce(entry.facts()), Report.inForce(b.facts())))
                    .orElse(null));
            default -> null;
        };
    }

    private static InspectionTold inspection(Entries.Line line, InspectionRecorded i) {
        TimelineEntry entry = line.entry();
        ReportPublished report = entry.fact(ReportPublished.class);
        return new InspectionTold(i.inspectionId(), i.edition(), name(i), i.inspectionType(), i.scope(), i.visits(),
                i.leadInspectors(), report == null ? null : report.publicationDatePrinted(),
                report == null ? null : report.documentSha256(), labelled(i), id(line),
                line.before().map(b -> GradeChange.between(Report.inForce(b.facts()), i)).orElse(null),
                Report.reissued(entry), Report.withdrawn(entry), Report.lost(entry),
                Deadlines.after(report == null ? null : report.publicationDate()));
    }

    private static InspectionTold amended(TimelineEntry entry, String documentSha256, String previous,
            List<GradeChange> changes) {
        InspectionRecorded i = Report.inForce(entry.facts());
        return new InspectionTold(i.inspectionId(), i.edition(), name(i), i.inspectionType(), i.scope(), null, null,
                null, documentSha256, labelled(i), previous, changes, Report.reissued(entry), Report.withdrawn(entry),
                null, null);
    }

    /** What a reissue is told from besides itself: the inspection, and the reissue before it. */
    private static List<JourneyEvent> before(TimelineEntry reissue) {
        return reissue.facts().subList(1, reissue.facts().size());
    }

    private static String id(Entries.Line line) {
        return line.before().map(b -> b.fact(InspectionRecorded.class).inspectionId()).orElse(null);
    }

    private static String name(InspectionRecorded i) {
        return FrameworkCatalogue.edition(i.edition()).map(Edition::name).orElse(null);
    }

    private static List<Judgement> labelled(InspectionRecorded i) {
        Edition edition = FrameworkCatalogue.edition(i.edition()).orElse(null);
        return i.judgements().stream().map(j -> labelled(edition, j)).toList();
    }

    private static Judgement labelled(Edition edition, Judgement j) {
        return j.label() != null || edition == null
                ? j
                : new Judgement(j.code(), j.grade(),
                        edition.judgement(j.code()).map(AskedJudgement::label).orElse(null));
    }
}
