package uk.waymark.runtime.web.problem;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where a JSON body is wrong, in terms of the client's own document: never of Java types, never with its values. */
final class JsonRefusal {

    private JsonRefusal() {}

    static MalformedRequest of(JacksonException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown -> new MalformedRequest(path(wrong), "unknown_field",
                    "is not a field here; known are " + unknown.getKnownPropertyIds());
            case ValueInstantiationException refused -> new MalformedRequest(path(wrong), "invalid_value",
                    refused.getCause() instanceof IllegalArgumentException why && why.getMessage() != null
                            ? why.getMessage()
                            : "is not complete");
            case MismatchedInputException mismatch ->
                new MalformedRequest(path(wrong), "wrong_type", Expectation.of(mismatch.getTargetType()));
            case DatabindException other -> new MalformedRequest(path(other), "invalid_value", "cannot be read");
            case StreamConstraintsException tooMuch ->
                new MalformedRequest("body", "too_much", "is nested too deeply, or holds too long a number or text");
            default -> new MalformedRequest("body", "malformed_json", "is not JSON" + position(wrong));
        };
    }

    private static String path(JacksonException wrong) {
        String path = wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String position(JacksonException wrong) {
        return wrong.getLocation() == null || wrong.getLocation().getLineNr() < 0
                ? ""
                : ": line " + wrong.getLocation().getLineNr() + ", column " + wrong.getLocation().getColumnNr();
    }
}
