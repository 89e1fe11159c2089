package uk.waymark.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.DateSpan;
import uk.waymark.events.Finding;
import uk.waymark.events.FindingKind;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionKind;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.Judgement;
import uk.waymark.events.KnownDate;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Scope;
import uk.waymark.events.VisitKind;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.Events;
import uk.waymark.journey.timeline.Timeline;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.query.Basis;

/** The public learns nothing of what is not published, on whatever day and as known at whatever instant it asks. */
class EmbargoTest {

    private static final String URN = "80566";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(1, 1, 1), LocalDate.of(2026, 7, 1), TODAY,
            TODAY.plusDays(9), TODAY.plusDays(10), LocalDate.of(9999, 12, 31));

    private TestDatabase database;
    private RecordedRows rows;

    @BeforeEach
    void open() {
        database = RecordedRows.database();
        rows = new RecordedRows(database);
        rows.record(new AuthorityRegistered(URN, "Sunderland", "North East", null, "E08000024", "394", null,
                List.of(), null),
                inspection("old", LocalDate.of(2021, 7, 9), "good"),
                new ReportPublished(URN, "old", LocalDate.of(2021, 8, 20), null, null, null, List.of()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void embargoedFactsChangeNoPublicAnswer() {
        Instant before = rows.record(List.of());
        Supplier<List<String>> everything = () -> DAYS.stream().flatMap(on -> publicAnswers(on, now()).stream())
                .toList();
        List<String> answers = everything.get();
        Timeline timeline = rows.timeline(URN);
        rows.record(inspection("secret", LocalDate.of(2026, 7, 10), "inadequate"),
                new VisitRecorded(URN, "secret-visit", VisitKind.MONITORING_VISIT, KnownDate.day(TODAY.minusDays(40)),
                        null, null, null, "secret detail", null),
                new ActionPlanSubmitted(URN, "secret-plan", "secret", TODAY.minusDays(5), true, null),
                new MilestoneRecorded(URN, "secret-step", "secret-plan", "secret step", KnownDate.day(TODAY), null,
                        null),
                new ReportPublished(URN, "secret", TODAY.plusDays(10), null, null, null,
                        List.of(new Finding(FindingKind.STRENGTH, "secret finding"))),
                new InterventionStarted(URN, "secret-direction", InterventionKind.STATUTORY_DIRECTION,
                        KnownDate.day(TODAY.plusDays(10)), null, null, null));
        assertThat(everything.get()).isEqualTo(answers).noneMatch(answer -> answer.contains("secret"));
        assertThat(new TimelineProjection().visible(rows.timeline(URN), TODAY)).as("no change for the streams")
                .isEqualTo(new TimelineProjection().visible(timeline, TODAY));
        assertThat(publicAnswers(TODAY, before)).isEqualTo(publicAnswers(TODAY, now()));
    }

    @Test
    void correctionsDatedAheadChangeNoPublicAnswer() {
        Supplier<List<String>> everything = () -> DAYS.stream().flatMap(on -> publicAnswers(on, now()).stream())
                .toList();
        TimelineProjection projection = new TimelineProjection();
        Events events = new Events(URN);
        for (JourneyEvent ahead : List.of(events.reissued("old", TODAY.plusDays(10).toString(), "inadequate"),
                events.withdrawn("old", TODAY.plusDays(20).toString()),
                events.lost("old", TODAY.plusDays(30).toString()))) {
            List<String> answers = everything.get();
            Timeline before = rows.timeline(URN);
            rows.record(ahead);
            assertThat(everything.get()).as("%s", ahead).isEqualTo(answers);
            assertThat(projection.visible(rows.timeline(URN), TODAY)).as("no change for the streams")
                    .isEqualTo(projection.visible(before, TODAY));
        }
        for (int day : List.of(10, 20, 30)) {
            assertThat(projection.visible(rows.timeline(URN), TODAY.plusDays(day))).as("a change on its day")
                    .isNotEqualTo(projection.visible(rows.timeline(URN), TODAY.plusDays(day - 1)));
        }
        Moment ahead = Moment.of(TODAY.plusDays(30), TODAY, now(), Audience.PRIVILEGED);
        assertThat(told(ahead)).extracting(Told::id, Told::embargoed).containsExactly(tuple("inspection:old", false),
                tuple("reissue:old:2026-09-11", true), tuple("withdrawal:old", true));
    }

    @Test
    void whatIsOnlyProposedChangesNoTimeline() {
        Timeline before = rows.timeline(URN);
        Events events = new Events(URN);
        rows.record(events.proposed(events.corrected(inspection("old", LocalDate.of(2021, 7, 9), "inadequate"))));
        assertThat(rows.timeline(URN)).isSameAs(before);
    }

    @Test
    void releasesWhatIsScheduledOnItsDay() {
        rows.record(inspection("new", LocalDate.of(2026, 7, 10), "inadequate"),
                new ReportPublished(URN, "new", TODAY.plusDays(10), null, null, null, List.of()));
        assertThat(ids(Moment.of(TODAY.plusDays(10), TODAY.plusDays(9), now(), Audience.PUBLIC)))
                .containsExactly("inspection:old");
        assertThat(ids(Moment.of(TODAY.plusDays(10), TODAY.plusDays(10), now(), Audience.PUBLIC)))
                .containsExactly("inspection:old", "inspection:new");
        TimelineProjection projection = new TimelineProjection();
        assertThat(projection.visible(rows.timeline(URN), TODAY.plusDays(10)))
                .isNotEqualTo(projection.visible(rows.timeline(URN), TODAY.plusDays(9)));
    }

    @Test
    void marksForThoseWhoMayKnow() {
        rows.record(inspection("new", LocalDate.of(2026, 7, 10), "inadequate"));
        Told unscheduled = told(Moment.of(TODAY, TODAY, now(), Audience.PRIVILEGED)).getLast();
        assertThat(unscheduled.embargoed()).isTrue();
        assertThat(unscheduled.state()).isEqualTo(Told.State.NOT_PUBLISHED_YET);
        assertThat(unscheduled.publicationDate()).isNull();
        assertThat(unscheduled.date().text()).isEqualTo("2026-07-10");
        assertThat(unscheduled.inspection().previousInspectionId()).isEqualTo("old");

        rows.record(new ReportPublished(URN, "new", TODAY.plusDays(10), null, null, null, List.of()));
        Moment ahead = Moment.of(TODAY.plusDays(20), TODAY, now(), Audience.PRIVILEGED);
        assertThat(told(ahead)).extracting(Told::embargoed).containsExactly(false, true);
        assertThat(told(ahead).getLast().publicationDate()).isEqualTo(TODAY.plusDays(10));
        assertThat(ids(Moment.of(LocalDate.of(2026, 7, 9), TODAY, now(), Audience.PRIVILEGED)))
                .as("not before it took place").containsExactly("inspection:old");
        assertThat(told(Moment.of(TODAY, TODAY, now(), Audience.PUBLIC))).extracting(Told::embargoed)
                .containsExactly((Boolean) null);
    }

    @Test
    void exportsTheUnpublishedToThoseWhoMayKnow() {
        rows.record(inspection("new", LocalDate.of(2026, 7, 10), "inadequate"));
        Moment privileged = Moment.of(TODAY, TODAY, now(), Audience.PRIVILEGED);
        assertThat(export("inspections", privileged)).contains("new,80566,Sunderland,ILACS_2023,standard,"
                + "whole_service,2026-07-10..2026-07-10,,,,inadequate");
        assertThat(export("inspections", Moment.of(TODAY, TODAY, now(), Audience.PUBLIC)))
                .contains("old,80566").doesNotContain("new,80566");
    }

    private Instant now() {
        return rows.record(List.of());
    }

    private List<String> publicAnswers(LocalDate on, Instant knownAt) {
        Moment moment = Moment.of(on, TODAY, knownAt, Audience.PUBLIC);
        return List.of(JsonMapper.shared().writeValueAsString(told(moment)), export("inspections", moment),
                export("findings", moment), export("visits", moment), export("interventions", moment),
                export("reissues", moment), export("withdrawals", moment));
    }

    private String export(String name, Moment moment) {
        ExportKind kind = ExportKind.named(name).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CsvFormat().write(kind, new Basis(moment.on(), moment.knownAt(), 0, null),
                    lines -> new ExportRows(database.jdbc(), 100).each(kind, moment,
                            row -> kind.lines().apply(row).forEach(lines)),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> ids(Moment moment) {
        return told(moment).stream().map(Told::id).toList();
    }

    private List<Told> told(Moment moment) {
        return new Entries(database.jdbc()).find(URN, moment, TimelineFilter.ALL, 500, 0).page().stream()
                .map(line -> Told.of(line, moment)).toList();
    }

    private static InspectionRecorded inspection(String id, LocalDate day, String overall) {
        return new InspectionRecorded(URN, id, "ILACS_2023", "standard", Scope.WHOLE_SERVICE,
                List.of(new DateSpan(day, day)), List.of(),
                List.of(new Judgement("overall_effectiveness", overall, null)));
    }
}
