package uk.waymark.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import uk.waymark.events.Amendment;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.Deliberation;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Restatement;
import uk.waymark.journey.Authority;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rating.RatingPeriods;
import uk.waymark.rating.Fact.Kind;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.projection.FactTable;
import uk.waymark.runtime.projection.Projection;
import uk.waymark.runtime.security.Audience;

/** Who an authority is, what rates it and when, and what waits for its report. */
final class RatingProjection implements Projection<Journey, Fact> {

    static final String NAME = "current-rating";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Journey empty() {
        return Journey.EMPTY;
    }

    @Override
    public Journey evolve(Journey journey, RecordedEvent event) {
        return concernsRating(event.event())
                ? journey.with(event.eventId(), event.recordedAt(), event.event())
                : journey;
    }

    @Override
    public Collection<Fact> facts(Journey journey) {
        List<Fact> facts = new ArrayList<>();
        Authority.of(journey).ifPresent(a -> facts.add(new Fact(Kind.AUTHORITY, a.established(), a.abolished(), a)));
        RatingPeriods.of(journey).forEach(p -> facts.add(new Fact(Kind.RATING, p.from(), p.until(), p)));
        journey.all(InspectionRecorded.class).filter(RatingPeriods::rates)
                .filter(i -> journey.find(ReportPublished.class, i.inspectionId()).isEmpty())
                .forEach(i -> facts.add(new Fact(Kind.UNPUBLISHED, i.visits().getLast().end(), null, i)));
        return facts;
    }

    @Override
    public Object visible(Journey journey, LocalDate today) {
        return Authority.of(journey).map(a -> Holding.of(a, RatingPeriods.of(journey), List.of(), today))
                .map(holding -> Rating.of(holding, Embargo.of(Audience.PUBLIC, today)));
    }

    @Override
    public FactTable<Fact> table() {
        return new FactColumns();
    }

    private static boolean concernsRating(JourneyEvent event) {
        return switch (event) {
            case uk.waymark.events.Fact fact -> concernsRating(fact);
            case Restatement r -> concernsRating(r.fact());
            case Amendment a -> true;
            case Deliberation d -> false;
        };
    }

    private static boolean concernsRating(uk.waymark.events.Fact fact) {
        return switch (fact) {
            case AuthorityRegistered e -> true;
            case AuthorityCodesChanged e -> true;
            case AuthoritySucceeded e -> true;
            case DeliveryOrganisationAppointed e -> true;
            case DeliveryOrganisationEnded e -> true;
            case InspectionRecorded e -> true;
            case ReportPublished e -> true;
            default -> false;
        };
    }
}
