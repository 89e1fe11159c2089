package uk.waymark.runtime.projection.table;

import java.util.regex.Pattern;

/** The schema of one projection. In statements, {@code $.} stands for it. */
public record Schema(String name) {

    private static final Pattern PROJECTION = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** @throws IllegalArgumentException unless the projection's name is lower-case words with hyphens between them */
    public static Schema of(String projection) {
        if (!PROJECTION.matcher(projection).matches()) {
            throw new IllegalArgumentException("not a name for a projection: " + projection);
        }
        return new Schema(projection.replace('-', '_'));
    }

    public String in(String statement) {
        return statement.replace("$.", name + ".");
    }
}
