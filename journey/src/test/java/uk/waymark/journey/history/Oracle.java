package uk.waymark.journey.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.events.Scope;

/**
 * The answers again, worked out the slow way: every question looks at every event, and no fold, catalogue
 * or rule of the product is asked. Only what events say once they are put right is kept for the next question. What the product answers must equal this.
 *
 * <p>{@code on} is the effective day, {@code knownAt} the last recorded instant that counts.
 */
public final class Oracle {

    private static final List<String> GRADES = List.of("outstanding", "good", "requires_improvement", "inadequate");

    private final List<Recorded> events;
    private final Map<List<Object>, OracleRecord> asked = new HashMap<>();

    /** @param events of any number of authorities, in the order they were recorded */
    public Oracle(List<Recorded> events) {
        this.events = List.copyOf(events);
    }

    /**
     * What rates an authority on a day.
     *
     * @param overall    {@code not_judged_under_framework} where the edition asks for none
     * @param judgements grade by code, without the overall one, in the order recorded
     */
    public record Rating(String urn, String inspectionId, String edition, LocalDate inspectionEnd,
            LocalDate publicationDate, String overall, Map<String, String> judgements) {}

    /**
     * How many there are.
     *
     * @param authorities how many were counted
     * @param unrated     authorities that exist on the day and that nothing rates, under any framework
     * @param counts      by overall grade or state; no entry where there is none
     */
    public record Standings(int authorities, int unrated, Map<String, Integer> counts) {}

    /** @param on the day the later report was published */
    public record Leap(String urn, LocalDate on, String fromInspection, String toInspection, boolean first) {}

    public Optional<Rating> rating(String urn, LocalDate on, Instant knownAt) {
        Rating best = null;
        OracleRecord record = record(urn, knownAt);
        for (JourneyEvent one : record.facts()) {
            if (one instanceof AuthoritySucceeded s && !on.isBefore(s.on())) {
                return Optional.empty();
            }
            if (!(one instanceof InspectionRecorded i) || !graded(i) || record.isWithdrawn(i.inspectionId(), on)) {
                continue;
            }
            for (JourneyEvent other : record.facts()) {
                if (other instanceof ReportPublished r && r.inspectionId().equals(i.inspectionId())
                        && !r.publicationDate().isAfter(on)) {
                    Rating candidate = rating(i, r, record.judgements(i, on));
                    best = best == null || newer(candidate, best) ? candidate : best;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * @param rule    {@code any-framework} or {@code ilacs}
     * @param regions names of the regions that count; all when empty
     */
    public Standings standings(LocalDate on, Instant knownAt, String rule, List<String> regions) {
        int authorities = 0;
        int unrated = 0;
        Map<String, Integer> counts = new TreeMap<>();
        for (AuthorityRegistered authority : registered(knownAt)) {
            if (!regions.isEmpty() && !regions.contains(authority.region()) || !exists(authority, on, knownAt)) {
                continue;
            }
            Optional<Rating> rating = rating(authority.urn(), on, knownAt);
            if (rating.isEmpty()) {
                unrated++;
            } else if (counts(rating.get(), rule)) {
                authorities++;
                counts.merge(rating.get().overall(), 1, Integer::sum);
            }
        }
        return new Standings(authorities, unrated, counts);
    }

    /** Steps between two inspections that rated an authority one right after the other; by day, then URN. */
    public List<Leap> leaps(String from, String to, String rule, LocalDate on, Instant knownAt) {
        List<Leap> leaps = new ArrayList<>();
        for (AuthorityRegistered authority : registered(knownAt)) {
            String urn = authority.urn();
            for (LocalDate day : publicationDays(urn, knownAt)) {
                Rating before = rating(urn, day.minusDays(1), knownAt).orElse(null);
                Rating now = day.isAfter(on) ? null : rating(urn, day, knownAt).orElse(null);
                if (now != null && before != null && !now.inspectionId().equals(before.inspectionId())
                        && now.publicationDate().equals(day) && before.overall().equals(from)
                        && now.overall().equals(to) && counts(before, rule) && counts(now, rule)
                        && !record(urn, knownAt).isWithdrawn(now.inspectionId(), on)) {
                    leaps.add(new Leap(urn, day, before.inspectionId(), now.inspectionId(), false));
                }
            }
        }
        leaps.sort((a, b) -> a.on().equals(b.on()) ? a.urn().compareTo(b.urn()) : a.on().compareTo(b.on()));
        return leaps.stream().map(l -> new Leap(l.urn(), l.on(), l.fromInspection(), l.toInspection(),
                l.on().equals(leaps.getFirst().on()))).toList();
    }

    /**
     * Ids of the timeline entries somebody may see; in no particular order.
     *
     * @param today      the last day whose publications the public may know of
     * @param privileged sees everything that was recorded, published or not
     */
    public List<String> timeline(String urn, LocalDate today, Instant knownAt, boolean privileged) {
        OracleRecord record = record(urn, knownAt);
        List<String> ids = OracleTimeline.visible(record.facts(), today, privileged);
        for (JourneyEvent amendment : record.amendments()) {
            if (amendment instanceof ReportReissued r && (privileged || !r.reissuedOn().isAfter(today))) {
                ids.add("reissue:" + r.inspectionId() + ":" + r.reissuedOn());
            }
            if (amendment instanceof ReportWithdrawn w && (privileged || !w.withdrawnOn().isAfter(today))) {
                ids.add("withdrawal:" + w.inspectionId());
            }
        }
        return ids;
    }

    private List<Recorded> known(Instant knownAt) {
        List<Recorded> known = new ArrayList<>();
        for (Recorded one : events) {
            if (!one.at().isAfter(knownAt)) {
                known.add(one);
            }
        }
        return known;
    }

    private OracleRecord record(String urn, Instant knownAt) {
        return asked.computeIfAbsent(List.of(urn, knownAt), at -> new OracleRecord(
                known(knownAt).stream().filter(one -> one.urn().equals(urn)).toList()));
    }

    private List<AuthorityRegistered> registered(Instant knownAt) {
        return new OracleRecord(known(knownAt)).facts().stream().filter(AuthorityRegistered.class::isInstance)
                .map(AuthorityRegistered.class::cast).toList();
    }

    private boolean exists(AuthorityRegistered authority, LocalDate on, Instant knownAt) {
        boolean abolished = record(authority.urn(), knownAt).facts().stream()
                .anyMatch(e -> e instanceof AuthoritySucceeded s && !on.isBefore(s.on()));
        return !abolished && (authority.established() == null || !on.isBefore(authority.established()));
    }

    private TreeSet<LocalDate> publicationDays(String urn, Instant knownAt) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (JourneyEvent one : record(urn, knownAt).facts()) {
            if (one instanceof ReportPublished r) {
                days.add(r.publicationDate());
            }
        }
        return days;
    }

    private static boolean graded(InspectionRecorded i) {
        return i.scope() == Scope.WHOLE_SERVICE && !i.edition().equals("PRE_SIF") && !i.visits().isEmpty()
                && i.judgements().stream().anyMatch(j -> GRADES.contains(j.grade()));
    }

    private static boolean newer(Rating a, Rating b) {
        if (!a.inspectionEnd().equals(b.inspectionEnd())) {
            return a.inspectionEnd().isAfter(b.inspectionEnd());
        }
        if (!a.publicationDate().equals(b.publicationDate())) {
            return a.publicationDate().isAfter(b.publicationDate());
        }
        return a.inspectionId().compareTo(b.inspectionId()) > 0;
    }

    private static boolean counts(Rating rating, String rule) {
        return switch (rule) {
            case "any-framework" -> true;
            case "ilacs" -> rating.edition().startsWith("ILACS");
            default -> throw new IllegalArgumentException(rule);
        };
    }

    private static Rating rating(InspectionRecorded i, ReportPublished r, List<Judgement> inForce) {
        LocalDate end = i.visits().getFirst().end();
        Map<String, String> judgements = new LinkedHashMap<>();
        String overall = "not_judged_under_framework";
        for (int v = 1; v < i.visits().size(); v++) {
            end = i.visits().get(v).end();
        }
        for (Judgement j : inForce) {
            if (j.code().equals("overall_effectiveness")) {
                overall = j.grade();
            } else {
                judgements.put(j.code(), j.grade());
            }
        }
        return new Rating(i.urn(), i.inspectionId(), i.edition(), end, r.publicationDate(), overall, judgements);
    }
}
