package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import uk.waymark.Answer;
import uk.waymark.RunningWaymark;
import uk.waymark.Site;

/** An authority of a test's own, which came to exist a short while ago: no count of an earlier day knows it. */
record NewAuthority(String urn) {

    static final Site RECORDER = RunningWaymark.shared().site().as("recorder");

    static NewAuthority registered(String urn, String name) {
        accepted(RECORDER.post("/api/authorities",
                """
                {"urn": "%s", "name": "%s", "region": "South East", "onsCode": "E06%s0", "established": "%s"}"""
                        .formatted(urn, name, urn, ago(60))));
        return new NewAuthority(urn).arrived();
    }

    /** An inspection under the edition in use, on days at which the authority existed; 40 to 36 days ago. */
    NewAuthority inspected(String inspectionId) {
        accepted(RECORDER.post(path() + "/inspections",
                """
                {"inspectionId": "%s", "inspectionType": "standard", "scope": "whole_service",
                 "visits": [{"start": "%s", "end": "%s"}],
                 "judgements": [{"code": "impact_of_leaders", "grade": "good"}, {"code": "help_and_protection", "grade": "good"},
                                {"code": "in_care", "grade": "good"}, {"code": "care_leavers", "grade": "good"}]}"""
                        .formatted(inspectionId, ago(40), ago(36))));
        return arrived();
    }

    /** Waits until readers are told of all that is recorded. */
    private NewAuthority arrived() {
        assertThat(RECORDER.get(path() + "/timeline?minVersion=" + (events() - 1)).status()).isEqualTo(200);
        assertThat(RECORDER.get(path() + "?minVersion=" + (events() - 1)).status()).isEqualTo(200);
        return this;
    }

    int events() {
        return ProposedChange.ADMIN.get("/api/audit" + path().substring(4) + "/events?size=1").json().at("/total")
                .asInt();
    }

    String path() {
        return "/api/authorities/" + urn;
    }

    /** The page of a form. */
    String form(String what) {
        return "/authorities/" + urn + "/record/" + what;
    }

    static LocalDate ago(int days) {
        return LocalDate.now(ZoneId.of("Europe/London")).minusDays(days);
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
}
