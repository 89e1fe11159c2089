package uk.waymark.recording.http;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.waymark.recording.http.HttpProcess.example;
import static uk.waymark.recording.http.HttpProcess.recorder;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.TestClient.Answer;

/** What is wrong with a proposal: the status, the field, the rule. Nothing of it is stored. */
class BadCorrectionsTest {

    private static final String URN = "82101";
    private static final String CORRECTIONS = "/api/authorities/" + URN + "/corrections";
    private static String inspection;
    private static String report;
    private static String misread;
    private static String before2023;

    @BeforeAll
    static void record() {
        HttpProcess.register(URN);
        String authority = "/api/authorities/" + URN;
        inspection = id(recorder().post(authority + "/inspections", example("RecordInspection")));
        report = id(recorder().post(authority + "/inspections/80566-ilacs-2021/publication",
                example("PublishReport")));
        misread = id(recorder().post(authority + "/inspections",
                """
                {"inspectionId":"sif","edition":"SIF","inspectionType":"SIF","scope":"whole_service",
                 "visits":[{"start":"2017-10-02","end":"2017-10-26"}],"judgements":[
                 {"code":"overall_effectiveness","grade":"good"},{"code":"leadership_management_governance","grade":"good"},
                 {"code":"help_and_protection","grade":"good"},{"code":"in_care","grade":"good"},
                 {"code":"care_leavers","grade":"good"},{"code":"adoption","grade":"good"}]}"""));
        before2023 = inspection;
    }

    @AfterAll
    static void nothingOfItIsStored() {
        assertThat(HttpProcess.CONTEXT.getBean(StoredEvents.class).ofAuthority(URN, -1)).hasSize(4);
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json().at("/eventIds/0").asString();
    }

    @ParameterizedTest(name = "{0} {1} -> {3} {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                                                  CorrectReport     | report     | {"nonsense":1}                                  | 400 | changes.nonsense              | unknown_field
                                                                  CorrectReport     | report     | {"publicationDate":20210820}                    | 400 | changes.publicationDate       | wrong_type
                                                                  CorrectReport     | report     | {"publicationDate":"20 Aug"}                    | 400 | changes.publicationDate       | wrong_type
                                                                  CorrectReport     | report     | {"findings":[{"kind":"weakness"}]}              | 400 | changes.findings[0].kind      | wrong_type
                                                                  CorrectReport     | report     | {"findings":[null]}                             | 400 | changes.findings[0]           | required
                                                                  CorrectReport     | report     | {"link":"a\\u0000b"}                            | 400 | changes.link                  | invalid_value
                                                                  CorrectReport     | report     | []                                              | 400 | changes                       | wrong_type
                                                                  CorrectReport     | report     | 7                                               | 400 | changes                       | wrong_type
                                                                  CorrectReport     | report     | {}                                              | 422 | changes                       | correction_changes_something
                                                                  CorrectReport     | report     | null                                            | 422 | changes                       | correction_changes_something
                                                                  CorrectReport     | report     | {"publicationDate":null}                        | 422 | changes.publicationDate       | value_is_present
                                                                  CorrectReport     | report     | {"publicationDate":"2021-07-01"}                | 422 | changes.publicationDate       | published_after_inspection
                                                                  CorrectReport     | report     | {"inspectionId":"sif"}                          | 422 | corrects                      | correction_keeps_identity
                                                                  CorrectReport     | inspection | {"link":null}                                   | 422 | corrects                      | correction_fits_event
                                                                  CorrectInspection | report     | {"scope":"other_part"}                          | 422 | corrects                      | correction_fits_event
                                                                  CorrectInspection | inspection | {"scope":"everything"}                          | 400 | changes.scope                 | wrong_type
                                                                  CorrectInspection | inspection | {"visits":[{"start":"2021-07-09","end":"2021-07-01"}]} | 400 | changes.visits[0]      | invalid_value
                                                                  CorrectInspection | inspection | {"visits":[{"start":"2021-09-06","end":"2021-09-10"}]} | 422 | report-published 80566-ilacs-2021: publicationDate | published_after_inspection
                                                                  CorrectInspection | inspection | {"judgements":[{"code":"in_care","grade":"good"},{"code":"in_care","grade":"good"}]} | 422 | changes.judgements[in_care] | judgement_is_given_once
                                                                  CorrectInspection | inspection | {"judgements":[{"code":"in_care","grade":null}]} | 422 | changes.judgements[in_care]  | judgement_is_required
                                                                  CorrectInspection | inspection | {"judgements":[{"grade":"good"}]}               | 422 | changes.judgements[null]      | judgement_belongs_to_edition
                                                                  CorrectInspection | inspection | {"judgements":{"in_care":"good"}}               | 400 | changes.judgements            | wrong_type
                                                                  CorrectInspection | inspection | {"edition":"ILACS_2099"}                        | 422 | changes.edition               | edition_is_known
                                                                  CorrectInspection | inspection | {"edition":null}                                | 422 | changes.edition               | edition_is_stated
                                                                  CorrectVisit      | inspection | {}                                              | 422 | corrects                      | correction_fits_event
                                                                  CorrectReport     | unknown    | {}                                              | 422 | corrects                      | corrected_event_is_known
                                                                  RevokeCorrection  | report     | {}                                              | 422 | corrects                      | amendment_stands
                                                                  RevokeCorrection  | report     | {"x":1}                                         | 400 | changes.x                     | unknown_field
                                                                  VoidInspection    | inspection | {"inspectionId":"x"}                            | 400 | changes.inspectionId          | unknown_field
                                                                  VoidInspection    | report     | {}                                              | 422 | corrects                      | correction_fits_event
                                                                  ReissueReport     | report     | {}                                              | 422 | changes.reissuedOn            | value_is_present
                                                                  ReissueReport     | report     | {"reissuedOn":"2021-08-19"}                     | 422 | changes.reissuedOn            | amended_after_publication
                                                                  ReissueReport     | report     | {"reissuedOn":"2021-08-21","documentSha256":"x"} | 422 | changes.documentSha256       | hash_is_sha256
                                                                  ReissueReport     | report     | {"reissuedOn":"2021-08-21","judgements":[{"code":"in_care","grade":"adequate"}]} | 422 | changes.judgements[in_care].grade | grade_is_on_scale
                                                                  WithdrawReport    | report     | {"withdrawnOn":"1066-10-14"}                    | 422 | changes.withdrawnOn           | date_is_plausible
                                                                  ReportSourceUnavailable | report | {"since":true}                                | 400 | changes.since                 | wrong_type
                                                                  DeleteEverything  | report     | {}                                              | 400 | command                       | wrong_type
                                                                  """)
    void namesFieldAndRule(String command, String corrects, String changes, int status, String field, String rule) {
        String event = switch (corrects) {
            case "report" -> report;
            case "inspection" -> inspection;
            default -> corrects;
        };
        String body = Correcting.proposal("p1", command, event, changes);
        for (String path : new String[]{CORRECTIONS, CORRECTIONS + "/preview"}) {
            assertRefused(recorder().post(path, body), status, field, rule);
        }
    }

    /** From the public data set of domain.md 6: what it still has wrong must not come in as a correction either. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"Nottingham 2019,help_and_protection,to requires improvement,grade_is_on_scale",
        "Southend-on-Sea 2019,help_and_protection,to requires improvement,grade_is_on_scale"})
    void aGradeThatIsNoneIsRefusedAsACorrectionToo(String inspected, String code, String value, String rule) {
        refuseJudgement(before2023, code, value, rule, ".grade");
    }

    @Test
    void aRemarkIsNoGrade() {
        refuseJudgement(misread, "care_leavers", "inspection_pre_dates_judgement", "grade_is_on_scale", ".grade");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inadequate", "requires_improvement"})
    void careLeaversAreNotJudgedUnderThe2018Edition(String grade) {
        refuseJudgement(before2023, "care_leavers", grade, "judgement_belongs_to_edition", "");
    }

    private static void refuseJudgement(String event, String code, String grade, String rule, String part) {
        Answer answer = recorder().post(CORRECTIONS, Correcting.proposal("p1", "CorrectInspection", event,
                "{\"judgements\":[{\"code\":\"%s\",\"grade\":\"%s\"}]}".formatted(code, grade)));
        assertRefused(answer, 422, "changes.judgements[" + code + "]" + part, rule);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2} {3} {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                                                  "proposalId":"p1"              | "proposalId":"a b"          | 422 | proposalId              | id_is_well_formed
                                                                  "proposalId":"p1"              | "proposalId":null           | 422 | proposalId              | id_is_well_formed
                                                                  "proposalId":"p1"              | "proposalId":7              | 400 | proposalId              | wrong_type
                                                                  "reason":"The report says so"  | "reason":" "                | 422 | reason                  | text_is_present
                                                                  "reason":"The report says so"  | "reason":null               | 422 | reason                  | text_is_present
                                                                  "evidence":{"note":"page 1"}   | "evidence":null             | 422 | evidence                | evidence_is_given
                                                                  "evidence":{"note":"page 1"}   | "evidence":{}               | 422 | evidence                | evidence_is_given
                                                                  "evidence":{"note":"page 1"}   | "evidence":{"link":"ftp:x"} | 422 | evidence.link           | link_is_a_web_address
                                                                  "evidence":{"note":"page 1"}   | "evidence":{"page":1}       | 400 | evidence.page           | unknown_field
                                                                  "evidence":{"note":"page 1"}   | "evidence":{"documentSha256":"X"} | 422 | evidence.documentSha256 | hash_is_sha256
                                                                  "command":"CorrectReport"      | "command":null              | 422 | command                 | value_is_present
                                                                  "command":"CorrectReport"      | "command":3                 | 400 | command                 | wrong_type
                                                                  "proposalId":"p1"              | "approvedBy":"a-1"          | 400 | approvedBy              | unknown_field
                                                                  "proposalId":"p1"              | "urn":"80566"               | 400 | urn                     | same_as_in_path
                                                                  """)
    void whatSurroundsTheChanges(String what, String instead, int status, String field, String rule) {
        String body = Correcting.proposal("p1", "CorrectReport", report, "{\"link\":null}");
        assertThat(body).contains(what);
        assertRefused(recorder().post(CORRECTIONS, body.replace(what, instead)), status, field, rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "\"x\"", "{", "{} {}"})
    void whatIsNoProposal(String body) {
        Answer answer = recorder().post(CORRECTIONS, body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isNotEmpty();
    }

    @Test
    void anApprovalSaysNothingElse() {
        assertRefused(HttpProcess.as("admin").post(CORRECTIONS + "/p1/approval", "{\"fourEyes\":false}"), 400,
                "fourEyes", "unknown_field");
    }

    private static void assertRefused(Answer answer, int status, String field, String rule) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.json().get("errors").valueStream()
                .map(e -> e.get("field").asString() + " " + e.get("rule").asString())).as("%s", answer)
                .contains(field + " " + rule);
    }
}
