package uk.waymark.journey.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DateSpan;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.journey.Journey;
import uk.waymark.journey.framework.Regions;

final class AuthorityRules {

    private static final Pattern URN = Pattern.compile("[0-9]{4,8}");
    private static final Pattern ONS = Pattern.compile("E[0-9]{8}");
    private static final Pattern DFE = Pattern.compile("[0-9]{3}");

    private AuthorityRules() {}

    static void check(AuthorityRegistered e, Violations v) {
        v.matches(e.urn(), URN, "urn", Rule.URN_IS_WELL_FORMED);
        v.line(e.name(), "name");
        v.require(e.region() != null && Regions.ALL.contains(e.region()), "region", Rule.REGION_IS_KNOWN);
        v.optionalLine(e.authorityType(), "authorityType");
        v.matches(e.onsCode(), ONS, "onsCode", Rule.ONS_CODE_IS_WELL_FORMED);
        dfeCode(e.dfeCode(), v);
        v.optionalDay(e.established(), "established");
        List<String> neighbours = e.statisticalNeighbours();
        for (int i = 0; i < neighbours.size(); i++) {
            v.matches(neighbours.get(i), ONS, "statisticalNeighbours[" + i + "]", Rule.ONS_CODE_IS_WELL_FORMED);
        }
        v.optionalProse(e.note(), "note");
    }

    static void check(AuthorityCodesChanged e, Violations v) {
        v.day(e.from(), "from");
        v.require(e.onsCode() != null || e.dfeCode() != null, "onsCode", Rule.VALUE_IS_PRESENT);
        if (e.onsCode() != null) {
            v.matches(e.onsCode(), ONS, "onsCode", Rule.ONS_CODE_IS_WELL_FORMED);
        }
        dfeCode(e.dfeCode(), v);
    }

    static void check(Journey journey, AuthoritySucceeded e, Violations v) {
        v.day(e.on(), "on");
        v.require(e.on() == null || starts(journey).allMatch(e.on()::isAfter), "on", Rule.AUTHORITY_EXISTED);
        v.require(!e.successors().isEmpty(), "successors", Rule.VALUE_IS_PRESENT);
        for (int i = 0; i < e.successors().size(); i++) {
            v.matches(e.successors().get(i), URN, "successors[" + i + "]", Rule.URN_IS_WELL_FORMED);
        }
        boolean others = !e.successors().contains(e.urn())
                && new HashSet<>(e.successors()).size() == e.successors().size();
        v.require(others, "successors", Rule.SUCCESSOR_IS_ANOTHER_AUTHORITY);
        v.optionalProse(e.note(), "note");
    }

    /** Whether the authority was established by this day and not yet succeeded, as far as the journey knows. */
    static boolean existed(Journey journey, String urn, LocalDate day) {
        return journey.find(AuthorityRegistered.class, urn).map(AuthorityRegistered::established)
                .filter(day::isBefore).isEmpty()
                && journey.find(AuthoritySucceeded.class, urn).map(AuthoritySucceeded::on)
                        .filter(on -> !day.isBefore(on)).isEmpty();
    }

    /** Days on which it must have existed: the one it was established on, and the first of each inspection. */
    private static Stream<LocalDate> starts(Journey journey) {
        return Stream.concat(
                journey.all(AuthorityRegistered.class).map(AuthorityRegistered::established).filter(Objects::nonNull),
                journey.all(InspectionRecorded.class).flatMap(i -> i.visits().stream().limit(1))
                        .map(DateSpan::start));
    }

    private static void dfeCode(String code, Violations v) {
        if (code != null) {
            v.matches(code, DFE, "dfeCode", Rule.DFE_CODE_IS_WELL_FORMED);
        }
    }
}
