package uk.waymark.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * {@link InspectionRecorded} before inspectors could come back: {@code startDate} and {@code endDate}, both or neither,
 * and {@code leadInspector}, which may be missing.
 */
record InspectionWithOneVisit() implements Upcast {

    @Override
    public String type() {
        return "inspection-recorded";
    }

    @Override
    public String from() {
        return "1";
    }

    @Override
    public String to() {
        return "2";
    }

    @Override
    public ObjectNode apply(ObjectNode event) {
        JsonNode start = event.remove("startDate");
        JsonNode end = event.remove("endDate");
        ArrayNode visits = event.putArray("visits");
        if (known(start)) {
            visits.addObject().<ObjectNode>set("start", start).set("end", end);
        }
        JsonNode inspector = event.remove("leadInspector");
        ArrayNode inspectors = event.putArray("leadInspectors");
        if (known(inspector)) {
            inspectors.add(inspector);
        }
        return event;
    }

    private static boolean known(JsonNode node) {
        return node != null && !node.isNull();
    }
}
