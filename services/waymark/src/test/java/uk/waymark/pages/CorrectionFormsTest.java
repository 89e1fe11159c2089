package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.waymark.Answer;
import uk.waymark.RunningWaymark;
import uk.waymark.Site;

/**
 * Every kind of correction from its form to its effect: one administrator proposes it with the keyboard, another approves
 * it with the keyboard in a browser of their own, and what everybody is told is another thing.
 */
@OnRealBrowser
class CorrectionFormsTest {

    private static final Site ADMIN = ProposedChange.ADMIN;
    private static final String CORNWALL = "80454";
    private static final String RIGHT = "Put right on a page";

    /**
     * @param about   type of the event that is corrected, the newest of the authority
     * @param command as the form names it; null where there is no choice
     * @param fields  what is typed where
     * @param path    whose answer is another one afterwards, below the authority
     * @param then    what stands in it then, and did not before
     * @param before  what has to be recorded first
     */
    record Form(String name, String urn, String about, String command, List<Typed> fields, String path, String then,
            Runnable before) {

        @Override
        public String toString() {
            return name;
        }
    }

    record Typed(String field, String text) {}

    static Stream<Form> forms() {
        return Stream.of(
                new Form("reissue", "80432", "report-published", "The publisher repl",
                        day("reissuedOn", "2025-02-03", new Typed("judgements-in_care-", "Outst")), "/rating",
                        "\"in_care\":\"outstanding\"", nothing()),
                new Form("withdrawal", "80444", "report-published", "The publisher decl",
                        day("withdrawnOn", "2025-03-04"), "/rating", "80444-2018-12-19", nothing()),
                new Form("source unavailable", "80487", "report-published", "The report cannot",
                        day("since", "2025-05-06"), "/corrections", "report-source-lost", nothing()),
                new Form("revocation", "80443", "report-source-lost", null, List.of(), "/corrections",
                        "correction-revoked", CorrectionFormsTest::sourceLost),
                new Form("report", "80491", "report-published", "It was rec",
                        day("publicationDatePrinted", "2025-04-16"), "/timeline",
                        "\"publicationDatePrinted\":\"2025-04-16\"", nothing()),
                new Form("visit", CORNWALL, "visit-recorded", null, List.of(new Typed("detail", RIGHT + ": a visit")),
                        "/timeline", RIGHT + ": a visit",
                        recorded("visits", """
                                           {"visitId": "forms", "kind": "focused_visit",
                                            "started": {"precision": "day", "value": "2025-03-24"},
                                            "published": {"precision": "day", "value": "2025-04-24"}}""")),
                new Form("intervention", CORNWALL, "intervention-started", null,
                        List.of(new Typed("started-day", "7")), "/timeline", "\"value\":\"2025-01-07\"",
                        recorded("interventions", """
                                                  {"interventionId": "forms", "kind": "improvement_notice",
                                                   "started": {"precision": "day", "value": "2025-01-06"}}""")),
                new Form("statement", CORNWALL, "statement-recorded", null,
                        List.of(new Typed("words", RIGHT + ": words")), "/timeline", RIGHT + ": words",
                        recorded("statements",
                                """
                                {"statementId": "forms", "words": "Misheard", "person": "Somebody", "role": "Director",
                                 "on": {"precision": "day", "value": "2025-02-01"},
                                 "source": {"confidence": "secondary", "title": "A newspaper"}}""")),
                new Form("action plan", CORNWALL, "action-plan-submitted", null,
                        List.of(new Typed("link", "https://example.org/put-right")), "/timeline",
                        "https://example.org/put-right",
                        recorded("action-plans", """
                                                 {"planId": "forms", "inspectionId": "80454-2024-08-22",
                                                  "submitted": "2024-11-01", "draft": false}""")),
                new Form("authority", CORNWALL, "authority-registered", null,
                        List.of(new Typed("name", "Cornwall (put right)")), "", "\"name\":\"Cornwall (put right)\"",
                        nothing()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isProposedByOneApprovedByAnotherAndSeen(Form form, Visitor proposer, Visitor other) {
        form.before().run();
        assertThat(told(form)).doesNotContain(form.then());
        proposer.signIn("admin").open("/authorities/" + form.urn() + "/correct?event=" + newest(form))
                .sees("#correction", "Reason");
        if (form.command() != null) {
            proposer.tabTo("#field-command").type(form.command());
        }
        for (Typed typed : form.fields()) {
            proposer.tabTo("#field-" + typed.field());
            if (!"SELECT".equals(proposer.page().evaluate("document.activeElement.tagName"))) {
                proposer.press("Control+a");
            }
            proposer.type(typed.text());
        }
        String reason = "Because the " + form.name() + " says so";
        proposer.tabTo("#field-reason").type(reason).tabTo("#field-evidence-note").type("The document itself")
                .tabTo("#correction button[type=submit]").press("Enter").sees("#outcome", "What it would change");
        proposer.assertAccessible("the form for " + form);
        proposer.tabTo("#propose").press("Enter").sees("#proposal", reason).settled();
        assertThat(told(form)).as("nothing changes by a proposal").doesNotContain(form.then());

        other.signIn("admin2").open("/corrections?urn=" + form.urn())
                .tabTo("a[href='" + proposer.place() + "']").press("Enter").sees("#proposal", reason).settled()
                .tabTo("button[value=approval]").press("Enter").sees("#done", "approved and recorded");
        assertThat(told(form)).contains(form.then());
    }

    /** A day is typed into three fields. */
    private static List<Typed> day(String field, String iso, Typed... others) {
        String[] parts = iso.split("-");
        return Stream.concat(Stream.of(new Typed(field + "-day", parts[2]), new Typed(field + "-month", parts[1]),
                new Typed(field + "-year", parts[0])), Stream.of(others)).toList();
    }

    private static Runnable nothing() {
        return () -> {};
    }

    private static Runnable recorded(String what, String body) {
        return () -> accepted(RunningWaymark.shared().site().as("recorder")
                .post("/api/authorities/" + CORNWALL + "/" + what, body));
    }

    private static void sourceLost() {
        accepted(ADMIN.post("/api/authorities/80443/corrections",
                """
                {"proposalId": "forms-lost", "command": "ReportSourceUnavailable", "corrects": "%s",
                 "reason": "The link died", "evidence": {"note": "Tried twice"},
                 "changes": {"since": "2025-09-01"}}"""
                        .formatted(newest("80443", "report-published"))));
        new ProposedChange("80443", "forms-lost").approved();
    }

    private static String newest(Form form) {
        return newest(form.urn(), form.about());
    }

    private static String newest(String urn, String type) {
        var items = ADMIN.get("/api/audit/authorities/" + urn + "/events?size=500&type=" + type).json().at("/items");
        return items.get(items.size() - 1).at("/eventId").asString();
    }

    /** As it is told once all that is recorded has arrived. */
    private static String told(Form form) {
        String version = ADMIN.get("/api/audit/authorities/" + form.urn() + "/events?size=1").at("/version");
        String size = Arrays.asList("/timeline", "/corrections").contains(form.path()) ? "&size=500" : "";
        Answer answer = ADMIN.get("/api/authorities/" + form.urn() + form.path() + "?minVersion=" + version + size);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
}
