package uk.waymark.rating;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** The JSON in a fact's {@code detail}. It is private to this module and written anew by every rebuild. */
final class Details {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL)).build();

    private Details() {}

    static String write(Record detail) {
        return JSON.writeValueAsString(detail);
    }

    static <D extends Record> D read(String json, Class<D> type) {
        return JSON.readValue(json, type);
    }
}
