package uk.waymark.audit.state;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Restatement;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rating.RatingPeriod;

/** What rates an authority on a day. */
public record RatingTold(State state,
        @Schema(description = "A grade, or not_judged_under_framework", example = "outstanding") String overall,
        @Schema(example = "ILACS_2018") String edition,
        @Schema(description = "Grade by judgement, without the overall one") Map<String, String> judgements,
        @Schema(example = "80566-2021-08-20") String inspectionId, String inspectionType, LocalDate inspectionStart,
        LocalDate inspectionEnd, LocalDate publicationDate,
        @Schema(description = "Day of the reissue the grades come from") LocalDate reissued,
        @Schema(description = "Day from which the publisher declared the report void") LocalDate withdrawn,
        @Schema(description = "Whether the inspection or its report was recorded wrongly and put right") Boolean corrected,
        @Schema(description = "First day on which it rates the authority") LocalDate from,
        @Schema(description = "First day on which it does not any more") LocalDate until, String source) {

    /** Never mixed up. */
    @Schema(name = "RatingState")
    public enum State {
        RATED,
        /** Known, and nothing published rates it on this day. */
        NOT_RATED,
        /** Nothing had been recorded of it at the instant asked about. */
        NOTHING_RECORDED_YET
    }

    public static RatingTold of(Journey journey, Optional<RatingPeriod> period) {
        State without = journey.isEmpty() ? State.NOTHING_RECORDED_YET : State.NOT_RATED;
        return period.map(p -> rated(journey, p)).orElse(new RatingTold(without, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null));
    }

    private static RatingTold rated(Journey journey, RatingPeriod p) {
        boolean corrected = corrected(journey, new FactKey(InspectionRecorded.class, p.inspectionId()))
                || corrected(journey, new FactKey(ReportPublished.class, p.inspectionId()));
        return new RatingTold(State.RATED, p.overall(), p.edition(), byCode(p.judgements()), p.inspectionId(),
                p.inspectionType(), p.inspectionStart(), p.inspectionEnd(), p.publicationDate(), p.reissued(),
                p.withdrawn(), corrected, p.from(), p.until(), p.link());
    }

    private static boolean corrected(Journey journey, FactKey key) {
        return journey.history(key).stream().anyMatch(noted -> noted.event() instanceof Restatement);
    }

    static Map<String, String> byCode(List<Judgement> judgements) {
        Map<String, String> grades = new LinkedHashMap<>();
        judgements.forEach(j -> grades.put(j.code(), j.grade()));
        return grades;
    }
}
