package uk.waymark.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One step from a stored revision of an event to the next. Stored JSON is never rewritten; it is read through these. */
public sealed interface Upcast permits InspectionWithOneVisit {

    /** All steps ever needed; those of one type in the order of their revisions. */
    List<Upcast> IN_ORDER = List.of(new InspectionWithOneVisit());

    /** Stored name of the event, see {@link EventTypes}. */
    String type();

    /** The revision it reads. */
    String from();

    /** The revision it yields. */
    String to();

    /** The same fact in the newer form. May change its argument. */
    ObjectNode apply(ObjectNode event);
}
