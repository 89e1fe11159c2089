package uk.waymark.audit.state;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.waymark.journey.Authority;
import uk.waymark.journey.Proposal;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.journey.rating.RatingPeriods;
import uk.waymark.journey.timeline.TimelineEntry;

/**
 * What is known of an authority, seen on one day, embargo or not.
 *
 * @param authority empty until it is registered
 * @param rating    empty when nothing rates it on that day
 * @param entries   that had taken place by that day, oldest first, by id
 * @param proposals by id, in the order of recording
 */
public record Picture(LocalDate on, Optional<Authority> authority, Optional<RatingPeriod> rating,
        Map<String, TimelineEntry> entries, Map<String, Proposal> proposals) {

    public static Picture of(Known known, LocalDate on) {
        Map<String, TimelineEntry> entries = new LinkedHashMap<>();
        known.timeline().entries().stream().filter(entry -> !entry.happened().isAfter(on))
                .sorted(TimelineEntry.IN_ORDER).forEach(entry -> entries.put(entry.id(), entry.on(on)));
        return new Picture(on, Authority.of(known.journey()),
                RatingPeriods.on(RatingPeriods.of(known.journey()), on), entries, known.journey().proposals());
    }
}
