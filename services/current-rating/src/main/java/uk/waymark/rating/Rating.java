package uk.waymark.rating;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.waymark.events.Judgement;
import uk.waymark.journey.Authority;
import uk.waymark.journey.framework.AskedJudgement;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.rating.RatingPeriod;

/**
 * What rates an authority on one day.
 *
 * @param name            null before it was registered
 * @param overall         a grade, or {@code not_judged_under_framework} where the edition asks for none; null unless
 *                        rated
 * @param judgements      grade by judgement code, in the order of the report, without the overall one
 * @param labels          the judgements' names as the report prints them, else as the edition calls them
 * @param from            first day on which it rates the authority
 * @param until           first day on which it does not any more; null while nothing public ends it
 * @param source          address of the report; may be null
 * @param reissued        day of the reissue these grades come from; null where they are the first report's
 * @param withdrawn       day from which the publisher declared the report void; null while nothing public does. When
 *                        not rated: that of the report whose withdrawal left nothing that rates it
 */
record Rating(String urn, String name, String region, State state, String overall, String edition,
        Map<String, String> judgements, Map<String, String> labels, String inspectionId, String inspectionType,
        LocalDate inspectionStart, LocalDate inspectionEnd, LocalDate publicationDate, LocalDate from, LocalDate until,
        String source, LocalDate reissued, LocalDate withdrawn) {

    enum State {
        RATED,
        /** Known, and nothing published rates it on this day. */
        NOT_RATED,
        /** Nothing had been recorded of it at the instant asked about. */
        NOTHING_RECORDED_YET
    }

    static Rating of(Holding holding, Embargo embargo) {
        Authority a = embargo.lift(holding.authority());
        return holding.rating().map(embargo::lift).map(p -> rated(a, p))
                .or(() -> holding.withdrawn().map(p -> withdrawn(a, p)))
                .orElseGet(() -> none(a.urn(), a.name(), a.region(), State.NOT_RATED));
    }

    /** As one period rates it. */
    static Rating rated(Authority a, RatingPeriod p) {
        return new Rating(a.urn(), a.name(), a.region(), State.RATED, p.overall(), p.edition(),
                byCode(p.judgements(), Judgement::grade), byCode(p.judgements(), j -> label(p.edition(), j)),
                p.inspectionId(), p.inspectionType(), p.inspectionStart(), p.inspectionEnd(), p.publicationDate(),
                p.from(), p.until(), p.link(), p.reissued(), p.withdrawn());
    }

    private static Rating withdrawn(Authority a, RatingPeriod p) {
        return new Rating(a.urn(), a.name(), a.region(), State.NOT_RATED, null, null, null, null, p.inspectionId(),
                p.inspectionType(), p.inspectionStart(), p.inspectionEnd(), p.publicationDate(), null, null, null,
                null, p.withdrawn());
    }

    static Rating nothingRecordedYet(String urn) {
        return none(urn, null, null, State.NOTHING_RECORDED_YET);
    }

    static Map<String, String> byCode(List<Judgement> judgements, Function<Judgement, String> value) {
        Map<String, String> byCode = new LinkedHashMap<>();
        judgements.forEach(j -> byCode.put(j.code(), value.apply(j)));
        return byCode;
    }

    private static String label(String edition, Judgement judgement) {
        return judgement.label() != null
                ? judgement.label()
                : FrameworkCatalogue.edition(edition).flatMap(e -> e.judgement(judgement.code()))
                        .map(AskedJudgement::label).orElse(judgement.code());
    }

    private static Rating none(String urn, String name, String region, State state) {
        return new Rating(urn, name, region, state, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null);
    }
}
