package uk.waymark.audit.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.waymark.audit.record.MadeUp;
import uk.waymark.events.FieldChange;
import uk.waymark.journey.timeline.Timeline;

class ReplayTest {

    private static final int HISTORIES = 1_500;

    @Test
    void theStateAtAStepIsTheFoldOfWhatCameBefore() {
        int[] steps = {0};
        MadeUp.journeys(HISTORIES, (history, events) -> {
            List<Known> each = Known.each(events);
            for (int step = 0; step <= events.size(); step++) {
                Known known = Known.of(events.subList(0, step));
                assertThat(each.get(step).journey()).isEqualTo(known.journey());
                assertThat(each.get(step).timeline().inOrder()).as("after %s", step)
                        .isEqualTo(Timeline.of(known.journey()));
                steps[0]++;
            }
        });
        assertThat(steps[0]).isGreaterThan(HISTORIES);
    }

    @Test
    void theStepsAddUpToTheDifferenceOfTheirEnds() {
        int[] changes = {0};
        MadeUp.journeys(HISTORIES, (history, events) -> {
            Random random = new Random(history.seed());
            List<Known> each = Known.each(events);
            int first = random.nextInt(each.size());
            int last = first + random.nextInt(each.size() - first);
            for (LocalDate on : history.someDays(2)) {
                Map<String, String> reached = flat(Picture.of(each.get(first), on));
                for (int step = first; step < last; step++) {
                    changes[0] += apply(
                            Difference.between(Picture.of(each.get(step), on), Picture.of(each.get(step + 1), on)),
                            reached);
                }
                Picture end = Picture.of(each.get(last), on);
                assertThat(reached).as("on %s", on).isEqualTo(flat(end));
                Map<String, String> leapt = flat(Picture.of(each.get(first), on));
                apply(Difference.between(Picture.of(each.get(first), on), end), leapt);
                assertThat(leapt).as("at once").isEqualTo(reached);
                assertThat(Difference.between(end, end).isNone()).isTrue();
            }
        });
        assertThat(changes[0]).isGreaterThan(HISTORIES);
    }

    private static int apply(Difference difference, Map<String, String> fields) {
        apply("authority", difference.authority(), fields);
        apply("rating", difference.rating(), fields);
        difference.entries().forEach(entry -> {
            assertThat(fields.containsKey("entry " + entry.id() + " title"))
                    .isEqualTo(entry.change() != Difference.Kind.ADDED);
            apply("entry " + entry.id(), entry.fields(), fields);
        });
        difference.proposals()
                .forEach(proposal -> apply("proposal " + proposal.proposalId(), proposal.fields(), fields));
        return difference.rating().size() + difference.entries().size() + difference.proposals().size();
    }

    private static void apply(String part, List<FieldChange> changes, Map<String, String> fields) {
        changes.forEach(change -> {
            String place = part + " " + change.field();
            assertThat(fields.get(place)).as(place).isEqualTo(change.from());
            if (change.to() == null) {
                fields.remove(place);
            } else {
                fields.put(place, change.to());
            }
        });
    }

    private static Map<String, String> flat(Picture picture) {
        Map<String, String> all = new LinkedHashMap<>();
        add("authority", Fields.of(picture.authority()), all);
        add("rating", Fields.of(picture.authority(), picture.rating()), all);
        picture.entries().forEach((id, entry) -> add("entry " + id, Fields.of(entry, picture.on()), all));
        picture.proposals().forEach((id, proposal) -> add("proposal " + id, Fields.of(proposal), all));
        return all;
    }

    private static void add(String part, Map<String, String> fields, Map<String, String> all) {
        fields.forEach((field, value) -> all.put(part + " " + field, value));
    }
}
