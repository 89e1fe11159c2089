package uk.waymark.recording.journeys;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import uk.waymark.recording.commands.JourneyCommand;
import uk.waymark.recording.commands.Outcome;
import uk.waymark.runtime.web.problem.Conflict;

/** How many commands of which type came, how long they took, and why they were refused. Tags never hold values. */
final class CommandMeters {

    private final MeterRegistry registry;

    CommandMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    Outcome timed(JourneyCommand command, Supplier<Outcome> handling) {
        Timer.Sample sample = Timer.start(registry);
        String label = "failed";
        try {
            Outcome outcome = handling.get();
            label = label(outcome);
            return outcome;
        } catch (Conflict conflict) {
            label = "conflict";
            throw conflict;
        } finally {
            sample.stop(Timer.builder("waymark.commands").description("Commands handled, by type and outcome")
                    .tag("command", command.getClass().getSimpleName()).tag("outcome", label)
                    .publishPercentileHistogram().register(registry));
        }
    }

    private String label(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded recorded -> "recorded";
            case Outcome.AlreadySo so -> "already_so";
            case Outcome.Refused refused -> {
                refused.violations().forEach(violation -> registry
                        .counter("waymark.commands.rejections", "rule", violation.rule().code()).increment());
                yield "refused";
            }
        };
    }
}
