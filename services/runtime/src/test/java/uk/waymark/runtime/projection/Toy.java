package uk.waymark.runtime.projection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.ReportPublished;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.events.RecordedEvent;

/** The smallest projection there is: inspections of an authority, each visible from the day of its report. */
public class Toy implements Projection<Map<String, Toy.Plan>, Toy.Plan> {

    public static final String NAME = "toy";

    public static final Migrations MIGRATIONS = new Migrations("toy", "classpath:db/projection", "classpath:db/toy");

    /** @param shownFrom null while embargoed for an unknown time */
    public record Plan(String id, String title, LocalDate shownFrom) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Plan> empty() {
        return Map.of();
    }

    @Override
    public Map<String, Plan> evolve(Map<String, Plan> plans, RecordedEvent event) {
        return switch (event.event()) {
            case InspectionRecorded e -> with(plans, new Plan(e.inspectionId(), e.edition(), null));
            case ReportPublished e -> with(plans, new Plan(e.inspectionId(), plans.get(e.inspectionId()).title(),
                    e.publicationDate()));
            case AuthoritySucceeded e -> Map.of();
            default -> plans;
        };
    }

    private static Map<String, Plan> with(Map<String, Plan> plans, Plan plan) {
        Map<String, Plan> next = new TreeMap<>(plans);
        next.put(plan.id(), plan);
        return next;
    }

    @Override
    public Collection<Plan> facts(Map<String, Plan> plans) {
        return plans.values();
    }

    @Override
    public Object visible(Map<String, Plan> plans, LocalDate today) {
        return plans.values().stream().filter(p -> p.shownFrom() != null && !p.shownFrom().isAfter(today)).toList();
    }

    @Override
    public FactTable<Plan> table() {
        return new FactTable<>() {
            @Override
            public String name() {
                return "toy.plan";
            }

            @Override
            public List<String> columns() {
                return List.of("title", "shown_from", "tags");
            }

            @Override
            public String key(Plan plan) {
                return plan.id();
            }

            @Override
            public List<?> values(Plan plan) {
                return Arrays.asList(plan.title(), plan.shownFrom(), List.of("a \"quoted\"\ttag\\", plan.id()));
            }
        };
    }

    public static JourneyEvent registered(String urn) {
        return new AuthorityRegistered(urn, "Authority " + urn, "North East", null, "E0", null, null, List.of(), null);
    }

    public static JourneyEvent planned(String urn, String id, String title) {
        return new InspectionRecorded(urn, id, title, "standard", null, List.of(), List.of(), List.of());
    }

    public static JourneyEvent shown(String urn, String id, LocalDate from) {
        return new ReportPublished(urn, id, from, null, null, null, List.of());
    }

    public static JourneyEvent ended(String urn) {
        return new AuthoritySucceeded(urn, List.of(), LocalDate.of(2026, 1, 1), null);
    }
}
