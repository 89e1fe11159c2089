package uk.waymark.benchmarks;

import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.DateSpan;
import uk.waymark.events.Judgement;
import uk.waymark.events.KnownDate;
import uk.waymark.events.Scope;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Outcome;
import uk.waymark.recording.commands.PublishReport;
import uk.waymark.recording.commands.RecordInspection;
import uk.waymark.recording.commands.RecordMilestone;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.recording.commands.RegisterAuthority;

/** Made-up journeys under URNs no real authority has. */
final class Made {

    private static final List<String> GRADES = List.of("outstanding", "good", "requires_improvement", "inadequate");
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 6);
    private static final LocalDate LAST = LocalDate.of(2017, 12, 1);

    private Made() {}

    static RegisterAuthority authority(int number) {
        return new RegisterAuthority(urn(number), "Made-up " + number, "London", null, "E09999999", null, null,
                List.of(), null);
    }

    static String urn(int number) {
        return String.valueOf(90_000_000 + number);
    }

    static RecordInspection inspection(int authority, int number) {
        LocalDate start = start(number);
        List<Judgement> judgements = List
                .of("overall_effectiveness", "leadership_management_governance", "help_and_protection", "in_care",
                        "care_leavers", "adoption")
                .stream().map(code -> new Judgement(code, GRADES.get(number % 4), null)).toList();
        return new RecordInspection(urn(authority), "made-" + number, "SIF", "SIF", Scope.WHOLE_SERVICE,
                List.of(new DateSpan(start, start.plusDays(11))), List.of("A. Inspector"), judgements);
    }

    static PublishReport report(int authority, int number) {
        return new PublishReport(urn(authority), "made-" + number, start(number).plusDays(50), null, null, null,
                List.of());
    }

    static RecordMilestone milestone(int authority, int number) {
        return new RecordMilestone(urn(authority), "made-" + number, null, "Milestone " + number,
                KnownDate.day(FIRST.plusDays(number % 1_000)), null, null);
    }

    /** Begins a journey, unless it has begun. */
    static void register(Recorder recorder, int number) {
        Outcome outcome = recorder.submit(authority(number), Origin.of("a-benchmark", "benchmark"));
        if (outcome instanceof Outcome.Refused) {
            throw new IllegalStateException("not recorded: " + outcome);
        }
    }

    private static LocalDate start(int number) {
        LocalDate start = FIRST.plusDays(20L * number);
        if (start.isAfter(LAST)) {
            throw new IllegalArgumentException("there is no room for inspection " + number + " under SIF");
        }
        return start;
    }
}
