package uk.waymark.recording.http;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.waymark.recording.http.HttpProcess.example;
import static uk.waymark.recording.http.HttpProcess.recorder;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.TestClient.Answer;

/** What is wrong with an example once one thing in it is replaced: the status, the field, the rule. */
class BadInputTest {

    private static final String URN = "82001";
    private static final String AUTHORITY = "/api/authorities/" + URN;

    @BeforeAll
    static void prepare() {
        HttpProcess.register(URN);
        recorder().post(AUTHORITY + "/inspections", example("RecordInspection"));
        recorder().post(AUTHORITY + "/visits", example("RecordVisit"));
        recorder().post(AUTHORITY + "/interventions", example("StartIntervention"));
    }

    @ParameterizedTest(name = "{0} {1}: {3} -> {5} {6}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                                                  RegisterAuthority   | ``               | "80566"                | "8"                     | 422 | urn                 | urn_is_well_formed
                                                                  RegisterAuthority   | ``               | "80566"                | 80566                   | 400 | urn                 | wrong_type
                                                                  RegisterAuthority   | ``               | "Sunderland"           | "  "                    | 422 | name                | text_is_present
                                                                  RegisterAuthority   | ``               | "Sunderland"           | "a\\u0000b"             | 400 | name                | invalid_value
                                                                  RegisterAuthority   | ``               | "Sunderland"           | "a\\u0007b"             | 422 | name                | text_is_printable
                                                                  RegisterAuthority   | ``               | "North East"           | "North"                 | 422 | region              | region_is_known
                                                                  RegisterAuthority   | ``               | "E08000024"            | "Q1"                    | 422 | onsCode             | ons_code_is_well_formed
                                                                  RegisterAuthority   | ``               | "394"                  | "39"                    | 422 | dfeCode             | dfe_code_is_well_formed
                                                                  RegisterAuthority   | ``               | "E06000004"            | null                    | 400 | statisticalNeighbours[0] | required
                                                                  RegisterAuthority   | ``               | "E06000004"            | "x"                     | 422 | statisticalNeighbours[0] | ons_code_is_well_formed
                                                                  RegisterAuthority   | ``               | "name"                 | "nmae"                  | 400 | nmae                | unknown_field
                                                                  ChangeAuthorityCodes| /codes           | "2025-04-01"           | "2025-02-30"            | 400 | from                | wrong_type
                                                                  ChangeAuthorityCodes| /codes           | "2025-04-01"           | "1066-10-14"            | 422 | from                | date_is_plausible
                                                                  ChangeAuthorityCodes| /codes           | "2025-04-01"           | null                    | 422 | from                | value_is_present
                                                                  ChangeAuthorityCodes| /codes           | "onsCode"              | "urn"                   | 400 | urn                 | same_as_in_path
                                                                  RecordInspection    | /inspections     | "80566-ilacs-2021"     | "a b"                   | 422 | inspectionId        | id_is_well_formed
                                                                  RecordInspection    | /inspections     | "whole_service"        | "everything"            | 400 | scope               | wrong_type
                                                                  RecordInspection    | /inspections     | "2021-07-09"           | "2021-06-09"            | 400 | visits[0]           | invalid_value
                                                                  RecordInspection    | /inspections     | "2021-06-28"           | "28 June 2021"          | 400 | visits[0].start     | wrong_type
                                                                  RecordInspection    | /inspections     | {"start": "2021-06-28", "end": "2021-07-09"} | null | 400 | visits[0]        | required
                                                                  RecordInspection    | /inspections     | {"start": "2021-06-28", "end": "2021-07-09"} | `` | 422 | edition            | edition_is_stated
                                                                  RecordInspection    | /inspections     | {"start": "2021-06-28", "end": "2021-07-09"} | {"start": "2018-02-01", "end": "2018-02-09"} | 422 | edition | edition_is_stated
                                                                  RecordInspection    | /inspections     | "grade": "good"        | "grade": "adequate"     | 422 | judgements[help_and_protection].grade | grade_is_on_scale
                                                                  RecordInspection    | /inspections     | "grade": "good"        | "grade": null           | 422 | judgements[help_and_protection].grade | value_is_present
                                                                  RecordInspection    | /inspections     | "code": "in_care"      | "code": "care_leavers"  | 422 | judgements[care_leavers] | judgement_belongs_to_edition
                                                                  RecordInspection    | /inspections     | "code": "in_care"      | "code": null            | 422 | judgements[null]    | judgement_belongs_to_edition
                                                                  RecordInspection    | /inspections     | "grade": "good"        | "grade": "inadequate"   | 422 | inspectionId        | recorded_once
                                                                  PublishReport       | /inspections/80566-ilacs-2021/publication | "2021-08-20" | "2021-07-01" | 422 | publicationDate | published_after_inspection
                                                                  PublishReport       | /inspections/80566-ilacs-2021/publication | "9f86d | "9F86D                  | 422 | documentSha256      | hash_is_sha256
                                                                  PublishReport       | /inspections/80566-ilacs-2021/publication | "https | "ftp                    | 422 | link                | link_is_a_web_address
                                                                  PublishReport       | /inspections/80566-ilacs-2021/publication | "strength" | "weakness"          | 400 | findings[0].kind    | wrong_type
                                                                  PublishReport       | /inspections/unknown/publication | "2021-08-20"    | "2021-08-21"            | 422 | inspectionId        | inspection_is_recorded
                                                                  RecordVisit         | /visits          | "value": "2021-03-24"  | "value": "2021-03"      | 400 | started             | invalid_value
                                                                  RecordVisit         | /visits          | "precision": "day"     | "precision": "roughly"  | 400 | started.precision   | wrong_type
                                                                  RecordVisit         | /visits          | "2021-03-25"           | "2021-03-23"            | 422 | ended               | end_is_not_before_start
                                                                  PublishVisitLetter  | /visits/unknown/publication | "2021-05-04"         | "2021-05-05"            | 422 | visitId             | visit_is_recorded
                                                                  PublishVisitLetter  | /visits/80566-focused-2021/publication | "2021-05-04" | "2021-03-01"         | 422 | publicationDate     | published_after_visit
                                                                  StartIntervention   | /interventions   | "detail"               | "supersedes"            | 422 | supersedes          | superseded_is_known
                                                                  EndIntervention     | /interventions/unknown/end | "2021-12-20"          | "2021-12-21"            | 422 | interventionId      | intervention_is_open
                                                                  EndIntervention     | /interventions/80566-direction-2017/end | "2021-12-20" | "2016-12-20"         | 422 | ended               | end_is_not_before_start
                                                                  EndIntervention     | /interventions/80566-direction-2017/end | {"precision": "by", "value": "2021-12-20"} | "2021-12-20" | 400 | ended | wrong_type
                                                                  EndDeliveryOrganisation | /delivery-organisations/unknown/end | "unknown" | "unknown"             | 422 | appointmentId       | appointment_is_open
                                                                  SubmitActionPlan    | /action-plans    | "2021-11-01"           | "2021-07-01"            | 422 | submitted           | plan_follows_inspection
                                                                  SubmitActionPlan    | /action-plans    | false                  | "no"                    | 400 | draft               | wrong_type
                                                                  SubmitActionPlan    | /action-plans    | "80566-ilacs-2021"     | "unknown"               | 422 | inspectionId        | plan_answers_an_inspection
                                                                  RecordMilestone     | /milestones      | "2022"                 | "2022"                  | 422 | planId              | plan_is_known
                                                                  RecordStatement     | /statements      | "title"                | "confidence"            | 400 | body                | malformed_json
                                                                  RecordStatement     | /statements      | "Jill Colbert"         | null                    | 422 | person              | text_is_present
                                                                  SucceedAuthority    | /succession      | "80990"                | "82001"                 | 422 | successors          | successor_is_another_authority
                                                                  SucceedAuthority    | /succession      | "80990"                | "80991"                 | 422 | successors          | successor_is_another_authority
                                                                  """)
    void namesFieldAndRule(String command, String path, String what, String instead, int status, String field,
            String rule) {
        String example = example(command);
        assertThat(example).contains(what);
        String body = example.replace(what, instead == null ? "null" : instead);
        Answer answer = recorder().post(path.isEmpty() ? "/api/authorities" : AUTHORITY + path, body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("errors").valueStream().map(e -> e.get("field").asString() + " "
                + e.get("rule").asString())).as("%s", answer).contains(field + " " + rule);
    }

    @Test
    void namesEverythingAtOnce() {
        Answer answer = recorder().post("/api/authorities", "{\"urn\":\"1\",\"onsCode\":\"x\"}");
        assertThat(answer.json().get("errors").valueStream().map(e -> e.get("field").asString()))
                .containsExactly("urn", "name", "region", "onsCode");
    }

    @Test
    void refusesWhatIsNoCommand() {
        for (String body : List.of("", "null", "[]", "7", "\"x\"", "{", "{} {}", "{\"urn\":\"1\",\"urn\":\"2\"}",
                "[".repeat(5000))) {
            Answer answer = recorder().post("/api/authorities", body);
            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/field").asString()).isNotEmpty();
        }
    }

    @Test
    void refusesHeadersItCannotUnderstand() {
        String codes = "{\"onsCode\":\"E08000098\",\"from\":\"2024-04-01\"}";
        for (String key : List.of("", "a b", "x".repeat(201))) {
            assertHeader(recorder().with("Idempotency-Key", key).post(AUTHORITY + "/codes", codes), "Idempotency-Key");
        }
        for (String version : List.of("abc", "\"-1\"", "W/\"1\"", "*", "\"99999999999999999999\"")) {
            assertHeader(recorder().with("If-Match", version).post(AUTHORITY + "/codes", codes), "If-Match");
        }
    }

    @Test
    void refusesOtherMediaTypes() {
        assertThat(recorder().with("Content-Type", "text/plain").send("POST", AUTHORITY + "/codes", "{}").status())
                .isEqualTo(415);
    }

    @Test
    void storesNothingOfIt() {
        assertThat(HttpProcess.CONTEXT.getBean(StoredEvents.class).ofAuthority(URN, -1)).hasSize(4);
    }

    private static void assertHeader(Answer answer, String header) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(header);
    }
}
