package uk.waymark.recording.http;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.waymark.journey.rules.Rule;
import uk.waymark.recording.commands.JourneyCommand;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Outcome;
import uk.waymark.recording.commands.Receipt;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.runtime.web.problem.Problem;
import uk.waymark.runtime.web.problem.RuleViolated;
import uk.waymark.runtime.web.problem.Violation;

/** Submits a command and says over HTTP what became of it: 201 recorded, 200 already so, 422 refused, 404 no journey. */
final class Answers {

    private final Recorder recorder;

    Answers(Recorder recorder) {
        this.recorder = recorder;
    }

    ResponseEntity<Receipt> to(JourneyCommand command, Origin origin) {
        return switch (recorder.submit(command, origin)) {
            case Outcome.Recorded(Receipt receipt) -> answer(HttpStatus.CREATED, receipt);
            case Outcome.AlreadySo(Receipt receipt) -> answer(HttpStatus.OK, receipt);
            case Outcome.Refused refused -> throw refusal(refused);
        };
    }

    private static ResponseEntity<Receipt> answer(HttpStatus status, Receipt receipt) {
        return ResponseEntity.status(status).eTag(String.valueOf(receipt.version())).body(receipt);
    }

    private static Problem refusal(Outcome.Refused refused) {
        List<Violation> violations = refused.violations().stream()
                .map(v -> Violation.of(v.field(), v.rule().code(), v.detail())).toList();
        boolean unknown = refused.violations().stream().anyMatch(v -> v.rule() == Rule.AUTHORITY_IS_REGISTERED);
        return unknown ? new NoJourney(violations) : new RuleViolated(violations);
    }

    private static final class NoJourney extends Problem {

        private NoJourney(List<Violation> violations) {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "there is no authority under this URN", violations);
        }
    }
}
