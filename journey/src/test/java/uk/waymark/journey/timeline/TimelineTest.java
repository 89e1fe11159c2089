package uk.waymark.journey.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.waymark.journey.timeline.TimelineEntry.ALWAYS;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DateSpan;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionKind;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.KnownDate;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Scope;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitKind;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.Journey;

class TimelineTest {

    private static final String URN = "80566";
    private static final LocalDate END = LocalDate.of(2021, 7, 9);
    private static final LocalDate OUT = LocalDate.of(2021, 8, 20);

    @Test
    void tellsEveryKindOfFact() {
        assertThat(of(registered(LocalDate.of(2019, 4, 1)),
                new AuthorityCodesChanged(URN, "E08000099", null, LocalDate.of(2020, 4, 1)),
                new DeliveryOrganisationAppointed(URN, "a", "A trust", month(2020, 5), null, null),
                new DeliveryOrganisationEnded(URN, "a", KnownDate.year(Year.of(2021)), null), inspection("i"),
                report("i"), new VisitRecorded(URN, "v", VisitKind.FOCUSED_VISIT, day(2021, 9, 1), null,
                        KnownDate.unknown(), null, null, null),
                direction("d"), new InterventionEnded(URN, "d", KnownDate.by(LocalDate.of(2021, 12, 20)), null),
                new ActionPlanSubmitted(URN, "p", "i", LocalDate.of(2021, 12, 21), true, null),
                new MilestoneRecorded(URN, "m", "p", "Front door rebuilt", day(2021, 12, 22), null, null),
                new StatementRecorded(URN, "s", "Words", "A person", "Minister", day(2021, 12, 23), null),
                new AuthoritySucceeded(URN, List.of("80567"), LocalDate.of(2023, 4, 1), null)))
                .extracting(TimelineEntry::id, TimelineEntry::title).containsExactly(
                        tuple("authority:80566", "Sunderland established"),
                        tuple("intervention:d", "Statutory direction started"),
                        tuple("codes:2020-04-01", "Codes changed"),
                        tuple("appointment:a", "A trust delivers services"),
                        tuple("appointment-end:a", "A trust no longer delivers services"),
                        tuple("inspection:i", "ILACS standard inspection"), tuple("visit:v", "Focused visit"),
                        tuple("intervention-end:d", "Statutory direction ended"),
                        tuple("plan:p", "Draft action plan submitted"), tuple("milestone:m", "Front door rebuilt"),
                        tuple("statement:s", "Statement by A person, Minister"),
                        tuple("succession:80566", "Authority abolished and succeeded by others"));
    }

    @Test
    void keepsEveryDateAsImpreciseAsItIs() {
        List<TimelineEntry> entries = of(direction("d"),
                new InterventionEnded(URN, "d", KnownDate.by(LocalDate.of(2021, 12, 20)), null),
                new DeliveryOrganisationAppointed(URN, "a", "A trust", month(2017, 4), null, null));
        assertThat(entries).extracting(TimelineEntry::date).containsExactly(month(2017, 4), day(2019, 5, 23),
                KnownDate.by(LocalDate.of(2021, 12, 20)));
        assertThat(entries).extracting(TimelineEntry::sortDate).containsExactly(LocalDate.of(2017, 4, 1),
                LocalDate.of(2019, 5, 23), LocalDate.of(2021, 12, 20));
    }

    @Test
    void putsAnEndNobodyCanDateBesideItsStart() {
        assertThat(of(direction("d"), new InterventionEnded(URN, "d", KnownDate.unknown(), null)))
                .extracting(TimelineEntry::id, TimelineEntry::date, TimelineEntry::sortDate, TimelineEntry::visibleFrom)
                .containsExactly(
                        tuple("intervention:d", day(2019, 5, 23), LocalDate.of(2019, 5, 23), LocalDate.of(2019, 5, 23)),
                        tuple("intervention-end:d", KnownDate.unknown(), LocalDate.of(2019, 5, 23),
                                LocalDate.of(2019, 5, 23)));
    }

    @Test
    void neverPutsAVagueEndBeforeItsStart() {
        assertThat(of(direction("d"), new InterventionEnded(URN, "d", month(2019, 5), null)))
                .extracting(TimelineEntry::id).containsExactly("intervention:d", "intervention-end:d");
    }

    @Test
    void tellsAnInspectionToThePublicFromItsPublication() {
        assertThat(of(inspection("i"))).singleElement().satisfies(unpublished -> {
            assertThat(unpublished.visibleFrom()).isNull();
            assertThat(unpublished.isVisible(LocalDate.MAX)).isFalse();
            assertThat(unpublished.date()).isEqualTo(KnownDate.day(END));
        });
        assertThat(of(inspection("i"), report("i"))).singleElement().satisfies(published -> {
            assertThat(published.date()).isEqualTo(KnownDate.day(OUT));
            assertThat(published.happened()).isEqualTo(END);
            assertThat(published.isVisible(OUT.minusDays(1))).isFalse();
            assertThat(published.isVisible(OUT)).isTrue();
        });
    }

    @Test
    void tellsAnInspectionWithoutDates() {
        InspectionRecorded undated = new InspectionRecorded(URN, "i", "PRE_SIF", "protection of children (2012)",
                Scope.PROTECTION_OF_CHILDREN_ONLY, List.of(), List.of(), List.of());
        assertThat(of(undated)).singleElement().satisfies(e -> {
            assertThat(e.date()).isEqualTo(KnownDate.unknown());
            assertThat(e.sortDate()).isEqualTo(ALWAYS);
            assertThat(e.title()).isEqualTo("Inspection: protection of children (2012)");
        });
        assertThat(of(undated, report("i"))).singleElement().satisfies(e -> {
            assertThat(e.date()).isEqualTo(KnownDate.day(OUT));
            assertThat(e.happened()).isEqualTo(OUT);
        });
    }

    @Test
    void tellsAVisitToThePublicFromItsLetter() {
        assertThat(visible(visit(null))).isNull();
        assertThat(visible(visit(null), new VisitLetterPublished(URN, "v", OUT, null, List.of()))).isEqualTo(OUT);
        assertThat(visible(visit(KnownDate.unknown()))).as("the visit's end").isEqualTo(LocalDate.of(2021, 3, 25));
        assertThat(visible(visit(month(2021, 4)))).as("certainly out").isEqualTo(LocalDate.of(2021, 4, 30));
    }

    @Test
    void tellsNoPlanBeforeTheReportItAnswers() {
        ActionPlanSubmitted plan = new ActionPlanSubmitted(URN, "p", "i", OUT.minusDays(5), false, null);
        MilestoneRecorded milestone = new MilestoneRecorded(URN, "m", "p", "Step", day(2021, 8, 1), null, null);
        assertThat(of(inspection("i"), plan, milestone)).extracting(TimelineEntry::visibleFrom)
                .containsOnlyNulls();
        assertThat(of(inspection("i"), plan, milestone, report("i"))).extracting(TimelineEntry::visibleFrom)
                .containsOnly(OUT);
    }

    @Test
    void isTheSameOneEventAtATimeInAnyOrder() {
        List<JourneyEvent> events = new ArrayList<>(List.of(registered(null), inspection("i"), report("i"),
                new ActionPlanSubmitted(URN, "p", "i", OUT.plusDays(5), false, null),
                new MilestoneRecorded(URN, "m", "p", "Step", month(2021, 12), null, null), direction("d"),
                new InterventionEnded(URN, "d", KnownDate.unknown(), null), visit(null),
                new VisitLetterPublished(URN, "v", OUT, null, List.of()),
                new DeliveryOrganisationAppointed(URN, "a", "A trust", month(2020, 5), null, null),
                new DeliveryOrganisationEnded(URN, "a", KnownDate.unknown(), null)));
        for (int seed = 0; seed < 500; seed++) {
            Collections.shuffle(events, new Random(seed));
            Timeline timeline = Timeline.EMPTY;
            for (JourneyEvent event : events) {
                timeline = timeline.with(null, null, event);
                assertThat(timeline).as("seed %d", seed).isEqualTo(Timeline.whole(timeline.journey()));
            }
        }
    }

    @Test
    void leavesWhatAnEventDoesNotTouchAsItWas() {
        Timeline before = with(with(with(Timeline.EMPTY, inspection("i")), inspection("j")), direction("d"));
        Timeline after = with(before, report("i"));
        assertThat(after.byId().get("inspection:i")).isNotEqualTo(before.byId().get("inspection:i"));
        assertThat(after.byId().get("inspection:j")).isSameAs(before.byId().get("inspection:j"));
        assertThat(after.byId().get("intervention:d")).isSameAs(before.byId().get("intervention:d"));
    }

    private static Timeline with(Timeline timeline, JourneyEvent event) {
        return timeline.with(null, null, event);
    }

    private static List<TimelineEntry> of(JourneyEvent... events) {
        Journey journey = Journey.EMPTY;
        for (JourneyEvent event : events) {
            journey = journey.with(event);
        }
        return Timeline.of(journey);
    }

    private static LocalDate visible(JourneyEvent... events) {
        return of(events).getFirst().visibleFrom();
    }

    private static AuthorityRegistered registered(LocalDate established) {
        return new AuthorityRegistered(URN, "Sunderland", "North East", null, "E08000024", "394", established,
                List.of(), null);
    }

    private static InspectionRecorded inspection(String id) {
        return new InspectionRecorded(URN, id, "ILACS_2018", "standard", Scope.WHOLE_SERVICE,
                List.of(new DateSpan(LocalDate.of(2021, 6, 28), END)), List.of("Neil Penswick"), List.of());
    }

    private static ReportPublished report(String id) {
        return new ReportPublished(URN, id, OUT, null, null, null, List.of());
    }

    private static VisitRecorded visit(KnownDate published) {
        return new VisitRecorded(URN, "v", VisitKind.MONITORING_VISIT, day(2021, 3, 24), day(2021, 3, 25), published,
                null, null, null);
    }

    private static InterventionStarted direction(String id) {
        return new InterventionStarted(URN, id, InterventionKind.STATUTORY_DIRECTION, day(2019, 5, 23), null, null,
                null);
    }

    private static KnownDate day(int year, int month, int day) {
        return KnownDate.day(LocalDate.of(year, month, day));
    }

    private static KnownDate month(int year, int month) {
        return KnownDate.month(YearMonth.of(year, month));
    }
}
