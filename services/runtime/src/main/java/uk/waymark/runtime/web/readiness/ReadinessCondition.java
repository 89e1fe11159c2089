package uk.waymark.runtime.web.readiness;

/**
 * Something that has to hold before this process takes work, such as "the import is in". Modules declare beans of this
 * type; {@code /actuator/health/readiness} is 200 only while all hold.
 */
public interface ReadinessCondition {

    /** Short stable name, such as {@code import} or {@code current-rating}. */
    String name();

    /** Asked with every health request: answers from memory. */
    boolean holds();

    /** What is still to be done, for administrators; never shown to the public. */
    default String detail() {
        return holds() ? "holds" : "does not hold yet";
    }
}
