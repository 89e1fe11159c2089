package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.waymark.pages.NewAuthority.ago;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.waymark.RunningWaymark;
import uk.waymark.recording.commands.RecordingCommand;
import uk.waymark.recording.commands.RegisterAuthority;

/** The forms and the commands agree: none lacks the other, and what a form asks for the API accepts. */
@OnRealBrowser
class EveryFormTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DAYS_AGO = Pattern.compile("<(\\d+)>");
    /** Given in any case, so that no count of an earlier day knows the authority. */
    private static final String ESTABLISHED = "established";
    private static final String LISTED = """
                                         async () => {
                                           const base = document.querySelector("link[href$='/waymark.css']").href.replace('/waymark.css', '')
                                           const {FORMS} = await import(base + '/record/forms.js')
                                           return Object.entries(FORMS).map(([what, form]) => `${what} ${form.command} ${form.path} ${Object.keys(form.fields).sort()}`)
                                         }""";

    /** What everything says that each form can ask for, in an order in which one finds what it is about. */
    private static final String FORMS = """
                                        register-authority | {"urn": "URN", "name": "NAME", "region": "South East", "authorityType": "Unitary", "onsCode": "E06999990",
                                            "dfeCode": "999", "established": "<60>", "statisticalNeighbours": ["E06000004", "E08000037"], "note": "Made-up"}
                                        change-authority-codes | {"onsCode": "E06999991", "dfeCode": "998", "from": "<50>"}
                                        appoint-delivery-organisation | {"organisation": "Together", "from": {"precision": "day", "value": "<50>"}, "detail": "A trust",
                                            "source": {"confidence": "verified", "title": "Direction", "link": "https://example.org/direction"}, "appointmentId": "URN-together"}
                                        end-delivery-organisation | {"appointmentId": "URN-together", "ended": {"precision": "unknown"}, "detail": "In-house again"}
                                        record-inspection | {"scope": "whole_service", "inspectionType": "standard", "visits": [{"start": "<45>", "end": "<43>"}, {"start": "<42>", "end": "<40>"}],
                                            "judgements": [{"code": "impact_of_leaders", "grade": "good"}, {"code": "help_and_protection", "grade": "outstanding"},
                                                {"code": "in_care", "grade": "not_judged"}, {"code": "care_leavers", "grade": "inadequate"}],
                                            "leadInspectors": ["First One", "Second One"], "inspectionId": "URN-ilacs"}
                                        publish-report | {"inspectionId": "URN-ilacs", "publicationDate": "<30>", "publicationDatePrinted": "<31>", "link": "https://example.org/report",
                                            "documentSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                            "findings": [{"kind": "strength", "text": "Early help"}, {"kind": "needs_to_improve", "text": "Assessments come late"}]}
                                        record-visit | {"kind": "focused_visit", "started": {"precision": "day", "value": "<29>"}, "ended": {"precision": "by", "value": "<28>"},
                                            "detail": "Front door", "source": {"title": "Letter"}, "visitId": "URN-visit"}
                                        publish-visit-letter | {"visitId": "URN-visit", "publicationDate": "<20>", "link": "https://example.org/letter",
                                            "findings": [{"kind": "area_for_priority_action", "text": "Thresholds"}]}
                                        start-intervention | {"kind": "statutory_direction", "started": {"precision": "day", "value": "<19>"}, "detail": "Direction",
                                            "source": {"confidence": "secondary", "link": "https://example.org/direction"}, "interventionId": "URN-direction"}
                                        end-intervention | {"interventionId": "URN-direction", "ended": {"precision": "by", "value": "<10>"}, "detail": "Lifted"}
                                        submit-action-plan | {"inspectionId": "URN-ilacs", "submitted": "<9>", "draft": true, "link": "https://example.org/plan", "planId": "URN-plan"}
                                        record-milestone | {"title": "All begun", "reached": {"precision": "day", "value": "<8>"}, "planId": "URN-plan", "detail": "All",
                                            "source": {"title": "Board paper"}, "milestoneId": "URN-begun"}
                                        record-statement | {"words": "A turning point", "person": "Jane Roe", "role": "chief executive", "on": {"precision": "day", "value": "<7>"},
                                            "source": {"confidence": "secondary", "title": "Press release"}, "statementId": "URN-said"}
                                        succeed-authority | {"successors": ["80566", "80469"], "on": "<2>", "note": "Made-up"}""";

    @Test
    void everyCommandHasAFormAndEveryFormACommand(Visitor visitor) {
        visitor.open("/record");
        List<?> listed = (List<?>) visitor.page().evaluate(LISTED);
        Map<String, String> paths = paths();
        assertThat(listed).map(String::valueOf)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RecordingCommand.class.getPermittedSubclasses())
                        .map(command -> described(command, paths.get(command.getSimpleName()))).toList());
    }

    @ParameterizedTest
    @CsvSource({"80996,Leastshire,true", "80997,Allshire,false"})
    void whatAFormAsksForIsAccepted(String urn, String name, boolean least, Visitor recorder) {
        recorder.signIn("recorder");
        int events = 0;
        int told = 0;
        for (Map.Entry<String, ObjectNode> form : filledFor(urn, name).entrySet()) {
            String what = form.getKey();
            recorder.open(what.startsWith("register")
                    ? "/record/" + what
                    : "/authorities/" + urn + "/record/" + what
                            + "?minVersion=" + (events - 1));
            new FilledForm(recorder.page(), least, ESTABLISHED).with(form.getValue());
            recorder.find("#entry button[type=submit]").click();
            recorder.sees("#checking", "Check what will be recorded");
            if (!least) {
                ObjectNode expected = withoutPath(recorder, form.getValue());
                if (what.equals("record-inspection")) {
                    expected.put("edition", "ILACS_2026");
                }
                assertThat(sent(recorder)).as(what).isEqualTo(expected);
            }
            String follows = recorder.find("#follows").innerText();
            recorder.find("#send").click();
            recorder.sees("#recorded", "Version " + events + " of the journey");
            int before = told;
            told = toldToEverybody(urn, events);
            assertThat(told - before).as("%s: %s", what, follows)
                    .isEqualTo(follows.contains("Not published yet") ? 0 : 1);
            assertThat(follows).as(what).containsPattern("Not published yet|Public (at once|once)");
            events++;
        }
        assertThat(new NewAuthority(urn).events()).isEqualTo(events);
    }

    /** How many entries of its timeline the public reads once the event has arrived. */
    private static int toldToEverybody(String urn, int version) {
        return RunningWaymark.shared().site().get("/api/authorities/" + urn + "/timeline?minVersion=" + version).json()
                .at("/total").asInt();
    }

    private static JsonNode sent(Visitor recorder) {
        return JSON.readTree(recorder.find("#sent").textContent().replaceFirst("(?s).*?\n\n", ""));
    }

    /** What the path says already is not sent again. */
    private static ObjectNode withoutPath(Visitor recorder, ObjectNode body) {
        String path = recorder.find("#sent").textContent().split("\n")[0];
        ObjectNode sent = body.deepCopy();
        body.properties().forEach(field -> {
            if (!path.endsWith("/authorities") && path.contains("/" + field.getValue().asString("") + "/")) {
                sent.remove(field.getKey());
            }
        });
        return sent;
    }

    private static Map<String, ObjectNode> filledFor(String urn, String name) {
        String days = DAYS_AGO.matcher(FORMS.replace("URN", urn).replace("NAME", name))
                .replaceAll(day -> ago(Integer.parseInt(day.group(1))).toString());
        return Arrays.stream(days.split("\n(?=[a-z])")).map(form -> form.split(" \\| ", 2)).collect(Collectors.toMap(
                form -> form[0], form -> (ObjectNode) JSON.readTree(form[1]), (a, b) -> b, LinkedHashMap::new));
    }

    private static String described(Class<?> command, String path) {
        String what = command.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        Stream<String> fields = Arrays.stream(command.getRecordComponents()).map(component -> component.getName())
                .filter(field -> !field.equals("urn") || command == RegisterAuthority.class).sorted();
        return String.join(" ", what, command.getSimpleName(), path, fields.collect(Collectors.joining(",")));
    }

    /** Where the API takes each command. */
    private static Map<String, String> paths() {
        return RunningWaymark.shared().site().get("/api/openapi.json").json().get("paths").properties().stream()
                .filter(path -> path.getValue().at("/post/requestBody/content/application~1json/schema").has("$ref"))
                .collect(Collectors.toMap(path -> path.getValue()
                        .at("/post/requestBody/content/application~1json/schema/$ref").asString()
                        .replaceFirst(".*/", ""), Map.Entry::getKey, (one, other) -> one));
    }
}
