package uk.waymark.recording.http;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.waymark.recording.http.Correcting.assertRefused;
import static uk.waymark.recording.http.Correcting.proposal;
import static uk.waymark.recording.http.HttpProcess.as;
import static uk.waymark.recording.http.HttpProcess.recorder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.waymark.events.Compensation;
import uk.waymark.events.FieldChange;
import uk.waymark.events.ReportCorrected;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.web.TestClient.Answer;

/** Every way to put a record right, through to the event in the store. */
class EveryCorrectionTest {

    private final Correcting journey = new Correcting();

    @Test
    void aCorrectionBackLeavesThreeEventsAndTheFirstAnswer() {
        String report = journey.published();
        String wrong = journey.correct("CorrectReport", report, "{\"publicationDate\":\"2021-08-21\"}");
        journey.correct("CorrectReport", wrong, "{\"publicationDate\":\"2021-08-20\"}");
        assertThat(journey.types().stream().filter(type -> !type.equals("correction-proposed")))
                .endsWith("report-published", "report-corrected", "report-corrected");
        StoredEvent first = journey.stored.ofAuthority(journey.urn, 1).getFirst();
        assertThat(((ReportCorrected) journey.newest().event()).fact()).isEqualTo(first.event());
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                                                  CorrectAuthority        | authority-registered            | {"name":"City of Sunderland","established":null} | authority-corrected
                                                                  CorrectAuthority        | authority-codes-changed         | {"from":"2025-04-02"}                            | authority-corrected
                                                                  CorrectAuthority        | delivery-organisation-appointed | {"from":{"precision":"year","value":"2017"}}     | authority-corrected
                                                                  CorrectInspection       | inspection-recorded             | {"judgements":[{"code":"help_and_protection","grade":"outstanding"}]} | inspection-corrected
                                                                  CorrectReport           | report-published                | {"findings":[]}                                  | report-corrected
                                                                  CorrectVisit            | visit-recorded                  | {"kind":"monitoring_visit"}                      | visit-corrected
                                                                  CorrectVisit            | visit-letter-published          | {"publicationDate":"2021-05-05"}                 | visit-corrected
                                                                  CorrectIntervention     | intervention-started            | {"started":{"precision":"month","value":"2017-04"}} | intervention-corrected
                                                                  CorrectIntervention     | intervention-ended              | {"ended":{"precision":"unknown"}}                | intervention-corrected
                                                                  CorrectActionPlan       | action-plan-submitted           | {"draft":true}                                   | action-plan-corrected
                                                                  CorrectActionPlan       | milestone-recorded              | {"title":"Second step"}                          | action-plan-corrected
                                                                  CorrectStatement        | statement-recorded              | {"person":"J Colbert"}                           | statement-corrected
                                                                  ReissueReport           | report-published                | {"reissuedOn":"2021-09-01","judgements":[{"code":"in_care","grade":"good"}]} | report-reissued
                                                                  WithdrawReport          | report-published                | {"withdrawnOn":"2021-09-01"}                     | report-withdrawn
                                                                  ReportSourceUnavailable | report-published                | {"since":"2021-09-01"}                           | report-source-lost
                                                                  """)
    void everyKindOfFactCanBePutRight(String command, String fact, String changes, String event) {
        journey.everything();
        journey.correct(command, journey.id(fact), changes);
        assertThat(journey.newest().type()).isEqualTo(event);
        Compensation correction = (Compensation) journey.newest().event();
        assertThat(correction.grounds().reason()).isEqualTo("The report says so");
    }

    @Test
    void anInspectionThatNeverTookPlaceIsVoidAndMayBeRevoked() {
        String report = journey.published();
        String voided = journey.correct("VoidInspection", journey.id("inspection-recorded"), "{}");
        assertRefused(
                recorder().post(journey.corrections, proposal("late", "CorrectReport", report, "{\"link\":null}")),
                "corrects", "inspection_stands");
        journey.correct("RevokeCorrection", voided, "{}");
        assertThat(journey.newest().type()).isEqualTo("correction-revoked");
        journey.correct("CorrectReport", report, "{\"link\":null}");
    }

    @Test
    void aReissueIsToldAgainstTheReportInForce() {
        String report = journey.published();
        journey.correct("ReissueReport", report,
                "{\"reissuedOn\":\"2021-09-01\",\"judgements\":[{\"code\":\"in_care\",\"grade\":\"good\"}]}");
        journey.correct("ReissueReport", report,
                "{\"reissuedOn\":\"2021-10-01\",\"judgements\":[{\"code\":\"impact_of_leaders\",\"grade\":\"good\"}]}");
        assertThat(((Compensation) journey.newest().event()).changes()).containsExactly(
                new FieldChange("judgements[impact_of_leaders].grade", "outstanding", "good"));
    }

    @Test
    void aReissueDoesNotUndoUnseenWhatWasPutRightSince() {
        String report = journey.published();
        recorder().post(journey.corrections,
                proposal("reissue", "ReissueReport", report, "{\"reissuedOn\":\"2021-09-01\"}"));
        journey.correct("CorrectInspection", journey.id("inspection-recorded"),
                "{\"judgements\":[{\"code\":\"help_and_protection\",\"grade\":\"outstanding\"}]}");
        Answer stale = as("admin").post(journey.corrections + "/reissue/approval", "{}");
        assertRefused(stale, "corrects", "corrects_the_newest");
        assertThat(stale.json().at("/errors/0/detail").asString()).contains("inspection-corrected");
        assertThat(recorder().get(journey.corrections + "/reissue/preview").json().get("stale").asBoolean()).isTrue();
    }

    @Test
    void anotherEditionTakesItsOwnLabelsAndLetsAJudgementGo() {
        Answer recorded = recorder().post(journey.authority + "/inspections",
                """
                {"inspectionId":"i1","inspectionType":"short","scope":"whole_service",
                 "visits":[{"start":"2023-02-06","end":"2023-02-10"}],"judgements":[
                 {"code":"overall_effectiveness","grade":"good"},{"code":"impact_of_leaders","grade":"good"},
                 {"code":"help_and_protection","grade":"good"},{"code":"in_care","grade":"good"},
                 {"code":"care_leavers","grade":"good"}]}""");
        journey.correct("CorrectInspection", recorded.json().at("/eventIds/0").asString(),
                """
                {"edition":"ILACS_2018","visits":[{"start":"2022-12-05","end":"2022-12-09"}],
                 "judgements":[{"code":"care_leavers","grade":null}]}""");
        assertThat(((Compensation) journey.newest().event()).changes()).contains(
                new FieldChange("judgements[in_care].label", "in care", "in care and care leavers"),
                new FieldChange("judgements[care_leavers].grade", "good", null));
    }
}
