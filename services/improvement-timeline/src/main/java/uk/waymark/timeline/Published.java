package uk.waymark.timeline;

import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.Finding;
import uk.waymark.events.KnownDate;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.timeline.TimelineEntry;

/** The document behind an entry: a report, a letter or a plan. */
final class Published {

    private Published() {}

    /** When the letter of a visit was, or will be, published; null while nobody said so. */
    static KnownDate of(TimelineEntry visit) {
        VisitLetterPublished letter = visit.fact(VisitLetterPublished.class);
        return letter == null ? visit.fact(VisitRecorded.class).published() : KnownDate.day(letter.publicationDate());
    }

    /** The day a report or letter is published; null where none is known. */
    static LocalDate day(TimelineEntry entry) {
        return switch (entry.kind()) {
            case INSPECTION -> entry.visibleFrom();
            case VISIT -> {
                KnownDate published = of(entry);
                yield published == null || !published.earliest().equals(published.latest())
                        ? null
                        : published.latest().orElse(null);
            }
            default -> null;
        };
    }

    /** May be null. */
    static String link(TimelineEntry entry) {
        return switch (entry.kind()) {
            case INSPECTION -> {
                ReportPublished report = entry.fact(ReportPublished.class);
                yield report == null ? null : report.link();
            }
            case VISIT -> {
                VisitLetterPublished letter = entry.fact(VisitLetterPublished.class);
                yield letter == null || letter.link() == null
                        ? entry.fact(VisitRecorded.class).link()
                        : letter.link();
            }
            case REPORT_REISSUED -> entry.fact(ReportReissued.class).link();
            case ACTION_PLAN -> entry.fact(ActionPlanSubmitted.class).link();
            default -> null;
        };
    }

    /** In the document's order; empty where there is none. */
    static List<Finding> findings(TimelineEntry entry) {
        ReportPublished report = entry.fact(ReportPublished.class);
        VisitLetterPublished letter = entry.fact(VisitLetterPublished.class);
        return switch (entry.kind()) {
            case INSPECTION -> report == null ? List.of() : report.findings();
            case VISIT -> letter == null ? List.of() : letter.findings();
            default -> List.of();
        };
    }
}
