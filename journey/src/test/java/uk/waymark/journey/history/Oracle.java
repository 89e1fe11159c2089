package uk.waymark.journey.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Scope;

/**
 * The answers again, worked out the slow way: every question looks at every event, nothing is kept, and no fold,
 * catalogue or rule of the product is asked. What the product answers must equal this.
 *
 * <p>{@code on} is the effective day, {@code knownAt} the last recorded instant that counts.
 */
public final class Oracle {

    private static final List<String> GRADES = List.of("outstanding", "good", "requires_improvement", "inadequate");

    private final List<Recorded> events;

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
        List<Recorded> known = known(knownAt);
        for (Recorded one : known) {
            if (one.event() instanceof AuthoritySucceeded s && s.urn().equals(urn) && !on.isBefore(s.on())) {
                return Optional.empty();
            }
            if (!(one.event() instanceof InspectionRecorded i) || !i.urn().equals(urn) || !graded(i)) {
                continue;
            }
            for (Recorded other : known) {
                if (other.event() instanceof ReportPublished r && r.urn().equals(urn)
                        && r.inspectionId().equals(i.inspectionId()) && !r.publicationDate().isAfter(on)) {
                    Rating candidate = rating(i, r);
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
            Rating before = null;
            for (LocalDate day : publicationDays(authority.urn(), knownAt)) {
                Rating now = day.isAfter(on) ? null : rating(authority.urn(), day, knownAt).orElse(null);
                if (now != null && before != null && !now.inspectionId().equals(before.inspectionId())
                        && before.overall().equals(from) && now.overall().equals(to) && counts(before, rule)
                        && counts(now, rule)) {
                    leaps.add(new Leap(authority.urn(), day, before.inspectionId(), now.inspectionId(), false));
                }
                before = now == null ? before : now;
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
        return OracleTimeline.visible(known(knownAt).stream().map(Recorded::event).filter(e -> e.urn().equals(urn))
                .toList(), today, privileged);
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

    private List<AuthorityRegistered> registered(Instant knownAt) {
        return known(knownAt).stream().map(Recorded::event).filter(AuthorityRegistered.class::isInstance)
                .map(AuthorityRegistered.class::cast).toList();
    }

    private boolean exists(AuthorityRegistered authority, LocalDate on, Instant knownAt) {
        boolean abolished = known(knownAt).stream().anyMatch(
                e -> e.event() instanceof AuthoritySucceeded s && s.urn().equals(authority.urn())
                        && !on.isBefore(s.on()));
        return !abolished && (authority.established() == null || !on.isBefore(authority.established()));
    }

    private TreeSet<LocalDate> publicationDays(String urn, Instant knownAt) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Recorded one : known(knownAt)) {
            if (one.event() instanceof ReportPublished r && r.urn().equals(urn)) {
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

    private static Rating rating(InspectionRecorded i, ReportPublished r) {
        LocalDate end = i.visits().getFirst().end();
        Map<String, String> judgements = new LinkedHashMap<>();
        String overall = "not_judged_under_framework";
        for (int v = 1; v < i.visits().size(); v++) {
            end = i.visits().get(v).end();
        }
        for (Judgement j : i.judgements()) {
            if (j.code().equals("overall_effectiveness")) {
                overall = j.grade();
            } else {
                judgements.put(j.code(), j.grade());
            }
        }
        return new Rating(i.urn(), i.inspectionId(), i.edition(), end, r.publicationDate(), overall, judgements);
    }
}
