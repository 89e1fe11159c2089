package uk.waymark.runtime.projection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import uk.waymark.events.JourneyEvent;

/** Made-up histories; the same seed makes the same. */
final class ToyHistories {

    private final Random random;
    private final int authorities;
    private final Map<String, Set<String>> plans = new HashMap<>();

    ToyHistories(long seed, int authorities) {
        this.random = new Random(seed);
        this.authorities = authorities;
    }

    JourneyEvent next() {
        String urn = String.valueOf(80_000 + random.nextInt(authorities));
        Set<String> known = plans.computeIfAbsent(urn, any -> new HashSet<>());
        String plan = "p" + random.nextInt(5);
        return switch (random.nextInt(10)) {
            case 0 -> Toy.registered(urn);
            case 1 -> {
                known.clear();
                yield Toy.ended(urn);
            }
            case 2, 3, 4 -> known.contains(plan)
                    ? Toy.shown(urn, plan, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(90)))
                    : planned(urn, known, plan);
            default -> planned(urn, known, plan);
        };
    }

    private JourneyEvent planned(String urn, Set<String> known, String plan) {
        known.add(plan);
        return Toy.planned(urn, plan, "title " + random.nextInt(3));
    }
}
