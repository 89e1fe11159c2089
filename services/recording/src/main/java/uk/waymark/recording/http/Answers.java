package uk.waymark.recording.http;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.waymark.journey.Journey;
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
        return to(command, origin, UnaryOperator.identity());
    }

    /** @param names of fields as the client wrote them, by those the rules use */
    ResponseEntity<Receipt> to(JourneyCommand command, Origin origin, UnaryOperator<String> names) {
        return switch (recorder.submit(command, origin)) {
            case Outcome.Recorded(Receipt receipt) -> answer(HttpStatus.CREATED, receipt);
            case Outcome.AlreadySo(Receipt receipt) -> answer(HttpStatus.OK, receipt);
            case Outcome.Refused refused -> throw refusal(refused.violations(), names);
        };
    }

    private static ResponseEntity<Receipt> answer(HttpStatus status, Receipt receipt) {
        return ResponseEntity.status(status).eTag(String.valueOf(receipt.version())).body(receipt);
    }

    /** A journey about which something is asked; 404 where there is none. */
    static Journey existing(Journey journey) {
        if (journey.isEmpty()) {
            Rule rule = Rule.AUTHORITY_IS_REGISTERED;
            throw refusal(List.of(new uk.waymark.journey.rules.Violation("urn", rule, rule.text())),
                    UnaryOperator.identity());
        }
        return journey;
    }

    /** As a problem: 404 where there is nothing to talk about, 422 where a rule does not allow it. */
    static Problem refusal(List<uk.waymark.journey.rules.Violation> refused, UnaryOperator<String> names) {
        List<Violation> violations = refused.stream()
                .map(v -> Violation.of(names.apply(v.field()), v.rule().code(), v.detail())).toList();
        if (refused.stream().anyMatch(v -> v.rule() == Rule.AUTHORITY_IS_REGISTERED)) {
            return new Missing("there is no authority under this URN", violations);
        }
        return refused.stream().anyMatch(v -> v.rule() == Rule.PROPOSAL_IS_KNOWN)
                ? new Missing("there is no proposal under this id", violations)
                : new RuleViolated(violations);
    }

    private static final class Missing extends Problem {

        private Missing(String detail, List<Violation> violations) {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", detail, violations);
        }
    }
}
