package uk.waymark.runtime.web.problem;

import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.axonframework.serialization.CannotConvertBetweenTypesException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import uk.waymark.runtime.events.UnreadableEvent;

/** Which exceptions are no fault of the program, and what they mean to whoever sent the request. */
final class Refusals {

    private static final int DEEPEST_CAUSE = 20;

    private Refusals() {}

    /** Looks through wrappers such as Axon's {@code CommandExecutionException}; empty when it is a fault of ours. */
    static Optional<Problem> of(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
        }
        return of(thrown, 0);
    }

    private static Optional<Problem> of(Throwable thrown, int depth) {
        if (thrown == null || depth == DEEPEST_CAUSE) {
            return Optional.empty();
        }
        Problem problem = translate(thrown);
        return problem == null ? of(thrown.getCause(), depth + 1) : Optional.of(problem);
    }

    private static Problem translate(Throwable thrown) {
        return switch (thrown) {
            case AggregateNotFoundException missing -> new NotFound("nothing is recorded under this identifier");
            case ConflictingAggregateVersionException other ->
                new VersionMismatch(other.getExpectedVersion(), other.getActualVersion());
            case UnreadableEvent event -> new PastUnreadable(event.getMessage());
            case CannotConvertBetweenTypesException damaged ->
                new PastUnreadable("a stored event is no JSON");
            case ConcurrencyException lost -> new Conflict("somebody else recorded something first; read again");
            case ConflictingModificationException lost ->
                new Conflict("somebody else recorded something first; read again");
            case CannotCreateTransactionException none -> DatabaseAway.beforeAnything();
            case CannotGetJdbcConnectionException none -> DatabaseAway.beforeAnything();
            case DataAccessResourceFailureException broken -> DatabaseAway.meanwhile();
            case HttpMessageNotReadableException unread when unread.getCause() instanceof JacksonException json ->
                JsonRefusal.of(json);
            case HttpMessageNotReadableException empty ->
                new MalformedRequest("body", "required", "cannot be read, or is missing");
            case MethodArgumentTypeMismatchException type ->
                new MalformedRequest(type.getName(), "wrong_type", Expectation.of(type.getRequiredType()));
            case TypeMismatchException type -> new MalformedRequest(
                    type.getPropertyName() == null ? "value" : type.getPropertyName(), "wrong_type",
                    Expectation.of(type.getRequiredType()));
            case InvalidParameterException undecodable ->
                new MalformedRequest("parameters", "encoding", "are not percent-encoded UTF-8");
            case MissingServletRequestParameterException missing ->
                new MalformedRequest(missing.getParameterName(), "required", "is required");
            case MissingServletRequestPartException missing ->
                new MalformedRequest(missing.getRequestPartName(), "required", "is required");
            case MissingRequestHeaderException missing ->
                new MalformedRequest(missing.getHeaderName(), "required", "is required");
            case MethodArgumentNotValidException invalid -> new RuleViolated(violations(invalid));
            default -> null;
        };
    }

    private static List<Violation> violations(MethodArgumentNotValidException invalid) {
        return invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> Violation.of(error.getField(), "invalid_value", error.getDefaultMessage())).toList();
    }
}
