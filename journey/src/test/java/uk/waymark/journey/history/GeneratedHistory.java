package uk.waymark.journey.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.waymark.journey.history.Attempt.Outcome;

/**
 * Journeys of a few authorities, made up from a seed: every type of event, entered in any order of dates, with repeats,
 * refused attempts, publications on one day, late ones, scheduled ones, and succession. The same seed is the same
 * history for ever; show it when a test fails.
 *
 * @param attempts in the order they arrive
 */
public record GeneratedHistory(long seed, List<Attempt> attempts) {

    /** The day a reader asks on: publications after it are scheduled. */
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private static final Instant BEGINNING = Instant.parse("2026-08-01T09:00:00.000001Z");
    private static final List<String> URNS = List.of("80001", "80002", "80003", "80004");

    public static GeneratedHistory of(long seed) {
        return of(seed, 1 + new Random(seed).nextInt(3), 26);
    }

    /** As many authorities as asked for (at most four), and at most this many attempts for each. */
    public static GeneratedHistory of(long seed, int authorities, int attemptsEach) {
        Random random = new Random(seed);
        List<String> urns = URNS.subList(0, authorities);
        List<JourneyScript> scripts = new ArrayList<>();
        urns.forEach(urn -> scripts.add(new JourneyScript(urn, urns, random)));
        List<Attempt> attempts = new ArrayList<>();
        Instant at = BEGINNING;
        int length = authorities * (2 + random.nextInt(attemptsEach - 1));
        String last = null;
        for (int i = 0; i < length; i++) {
            JourneyScript script = scripts.get(random.nextInt(authorities));
            boolean sameInstant = last != null && !last.equals(script.urn()) && random.nextInt(8) == 0;
            at = sameInstant ? at : at.plus(1 + random.nextInt(3_000_000), ChronoUnit.MICROS);
            attempts.add(script.next(at));
            last = sameInstant ? null : script.urn();
        }
        return new GeneratedHistory(seed, List.copyOf(attempts));
    }

    /** What the store holds in the end: accepted attempts only, in order. */
    public List<Recorded> recorded() {
        return attempts.stream().filter(p -> p.expected() == Outcome.ACCEPTED)
                .map(p -> new Recorded(p.id(), p.at(), p.event())).toList();
    }

    /** After everything. */
    public Instant end() {
        return attempts.getLast().at();
    }

    public List<String> urns() {
        return attempts.stream().map(p -> p.event().urn()).distinct().sorted().toList();
    }

    /** Every day on which an answer can change, the days around them, and today; in order. */
    public List<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(TODAY, LocalDate.of(2010, 1, 1), LocalDate.of(2031, 1, 1)));
        recorded().forEach(r -> Effective.days(r.event()).forEach(day -> {
            days.add(day.minusDays(1));
            days.add(day);
        }));
        return List.copyOf(days);
    }

    /** A few of {@link #days}, today among them, others for every seed. */
    public List<LocalDate> someDays(int howMany) {
        List<LocalDate> days = new ArrayList<>(days());
        Collections.shuffle(days, new Random(seed));
        return Stream.concat(Stream.of(TODAY), days.stream()).distinct().limit(howMany).sorted().toList();
    }

    /** Before anything was recorded, and right after each event; in order. */
    public List<Instant> instants() {
        TreeSet<Instant> instants = new TreeSet<>(List.of(BEGINNING.minusSeconds(1)));
        recorded().forEach(r -> instants.add(r.at()));
        return List.copyOf(instants);
    }
}
