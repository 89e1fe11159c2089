package uk.waymark.runtime.web.query;

/**
 * One optional query parameter, as the OpenAPI document describes it.
 *
 * @param format JSON Schema format or type: {@code date}, {@code date-time}, {@code int64}, {@code boolean} or
 *               {@code string}
 */
public record QueryParameter(String name, String format, String description, String example) {}
