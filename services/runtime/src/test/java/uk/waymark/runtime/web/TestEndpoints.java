package uk.waymark.runtime.web;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.security.CurrentActor;
import uk.waymark.runtime.web.http.Correlation;
import uk.waymark.runtime.web.problem.Conflict;
import uk.waymark.runtime.web.problem.NotFound;
import uk.waymark.runtime.web.problem.RuleViolated;
import uk.waymark.runtime.web.problem.Violation;
import uk.waymark.runtime.web.query.AsOf;
import uk.waymark.runtime.web.query.MinPosition;
import uk.waymark.runtime.web.query.MinVersion;
import uk.waymark.runtime.web.query.Paging;

@RestController
@RequestMapping("/api/test")
class TestEndpoints {

    static final SseEmitter STREAM = new SseEmitter(0L);

    enum Grade {
        REQUIRES_IMPROVEMENT, GOOD
    }

    record Note(String words, Integer count, Grade grade, LocalDate day, Instant at, List<Inner> inner,
            Map<String, Grade> grades) {}

    record Inner(long number, Instant at) {
        Inner {
            if (number < 0) {
                throw new IllegalArgumentException("a number is not negative");
            }
        }
    }

    @GetMapping("/echo")
    AsOf echo(AsOf asOf, MinVersion version, MinPosition position) {
        return asOf;
    }

    @GetMapping("/rating/{urn}")
    Map<String, Object> rating(@PathVariable int urn, @RequestParam Optional<Grade> grade) {
        return Map.of("urn", urn, "grade", grade.orElse(Grade.GOOD));
    }

    @GetMapping("/list")
    Paging list(Paging paging, @RequestParam(required = false) List<String> region) {
        return paging;
    }

    @GetMapping("/whoami")
    Map<String, Object> whoami(Optional<CurrentActor> actor, Audience audience) {
        return Map.of("actor", actor.map(CurrentActor::id).orElse("nobody"), "audience", audience, "correlation",
                Correlation.current().orElseThrow());
    }

    @GetMapping("/secret")
    String secret() {
        return "told";
    }

    /** Its rule says, wrongly, that it answers everybody alike. */
    @GetMapping("/hushed")
    Audience hushed(Audience audience) {
        return audience;
    }

    @GetMapping("/unruled")
    String unruled() {
        return "never told";
    }

    @PostMapping("/record")
    String record(CurrentActor actor) {
        return actor.id();
    }

    @PostMapping("/open")
    Note open(@RequestBody Note note) {
        return note;
    }

    @GetMapping("/stream")
    SseEmitter stream() throws IOException {
        STREAM.send("first");
        return STREAM;
    }

    @GetMapping("/fails")
    String fails() {
        throw new IllegalStateException("the secret of the house");
    }

    @GetMapping("/refused/{kind}")
    String refused(@PathVariable String kind) {
        throw switch (kind) {
            case "rule" -> new RuleViolated(List.of(Violation.of("published", "not_before_end", "is before the end"),
                    Violation.of("grade", "scale", "is not on the scale").at(7, "overall")));
            case "wrapped" -> new CommandExecutionException("wrapped", new Conflict("key", "used", "was used before"));
            case "missing" -> new AggregateNotFoundException("80566", "no such aggregate");
            case "away" -> new CannotCreateTransactionException("no connection", new SQLException("secret"));
            case "went" -> new DataAccessResourceFailureException("broken", new SQLException("secret"));
            case "race" -> new CommandExecutionException("race", new ConcurrencyException("lost"));
            default -> new NotFound("no " + kind);
        };
    }
}
