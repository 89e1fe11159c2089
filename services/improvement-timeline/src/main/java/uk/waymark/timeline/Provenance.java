package uk.waymark.timeline;

import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.Compensation;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.Grounds;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.Source;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.timeline.TimelineEntry;

/** Where an entry comes from, and what is said about it besides. */
record Provenance(Source source, String detail) {

    /** An end has the source of its start: they are recorded from one. */
    static Provenance of(TimelineEntry entry) {
        return switch (entry.facts().getFirst()) {
            case AuthorityRegistered e -> new Provenance(null, e.note());
            case AuthoritySucceeded e -> new Provenance(null, e.note());
            case DeliveryOrganisationAppointed e -> new Provenance(e.source(), e.detail());
            case DeliveryOrganisationEnded e -> {
                DeliveryOrganisationAppointed start = entry.fact(DeliveryOrganisationAppointed.class);
                yield new Provenance(start == null ? null : start.source(), e.detail());
            }
            case VisitRecorded e -> new Provenance(e.source(), e.detail());
            case InterventionStarted e -> new Provenance(e.source(), e.detail());
            case InterventionEnded e -> {
                InterventionStarted start = entry.fact(InterventionStarted.class);
                yield new Provenance(start == null ? null : start.source(), e.detail());
            }
            case MilestoneRecorded e -> new Provenance(e.source(), e.detail());
            case StatementRecorded e -> new Provenance(e.source(), null);
            case Compensation e -> of(e.grounds());
            default -> new Provenance(null, null);
        };
    }

    /** What a correction rests on is its source, and why it was made what is said about it. */
    private static Provenance of(Grounds grounds) {
        return new Provenance(new Source(null, grounds.evidence().note(), grounds.evidence().link()), grounds.reason());
    }
}
