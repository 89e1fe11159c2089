package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** Ratings of an authority, each later than the last, as somebody records them on any process. */
final class RatingsRecorded {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 10);

    private RatingsRecorded() {}

    /** The day from which the rating with this number counts. */
    static String from(int number) {
        return FIRST.plusDays(number).toString();
    }

    /** @return the version of the authority's journey afterwards */
    static long record(Site recorder, String urn, int number) {
        LocalDate published = FIRST.plusDays(number);
        String id = "rated-" + number;
        accepted(recorder.post("/api/authorities/" + urn + "/inspections",
                """
                {"inspectionId": "%s", "inspectionType": "standard", "scope": "whole_service",
                 "visits": [{"start": "%s", "end": "%s"}],
                 "judgements": [{"code": "overall_effectiveness", "grade": "good"}, {"code": "impact_of_leaders", "grade": "good"},
                                {"code": "help_and_protection", "grade": "good"},
                                {"code": "in_care", "grade": "good"}, {"code": "care_leavers", "grade": "good"}]}"""
                        .formatted(id, published.minusDays(30), published.minusDays(26))));
        return accepted(recorder.post("/api/authorities/" + urn + "/inspections/" + id + "/publication",
                "{\"publicationDate\": \"" + published + "\", \"link\": \"https://example.org/" + id + "\"}"));
    }

    static long accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().at("/version").asLong();
    }
}
