package uk.waymark.audit.state;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.waymark.events.FieldChange;
import uk.waymark.journey.Proposal;
import uk.waymark.journey.corrections.Changes;
import uk.waymark.journey.timeline.EntryKind;
import uk.waymark.journey.timeline.TimelineEntry;

/** What differs between two pictures of one authority, field by field. What only one of them has is null in the other. */
public record Difference(@Schema(description = "Who the authority is") List<FieldChange> authority,
        @Schema(description = "What rates it on the day") List<FieldChange> rating,
        @Schema(description = "Entries of the timeline by the day") List<OfEntry> entries,
        List<OfProposal> proposals) {

    /** What became of something. */
    @Schema(name = "DifferenceKind")
    public enum Kind {
        ADDED, REMOVED, CHANGED
    }

    public record OfEntry(@Schema(example = "inspection:80566-2021-08-20") String id, EntryKind kind, String title,
            Kind change, List<FieldChange> fields) {}

    public record OfProposal(String proposalId, Kind change, List<FieldChange> fields) {}

    public static Difference between(Picture before, Picture after) {
        return new Difference(Changes.between(Fields.of(before.authority()), Fields.of(after.authority())),
                Changes.between(Fields.of(before.authority(), before.rating()),
                        Fields.of(after.authority(), after.rating())),
                entries(before, after), proposals(before.proposals(), after.proposals()));
    }

    public boolean isNone() {
        return authority.isEmpty() && rating.isEmpty() && entries.isEmpty() && proposals.isEmpty();
    }

    private static List<OfEntry> entries(Picture before, Picture after) {
        List<OfEntry> all = new ArrayList<>();
        for (String id : union(before.entries(), after.entries())) {
            TimelineEntry was = before.entries().get(id);
            TimelineEntry is = after.entries().get(id);
            if (was != is) {
                List<FieldChange> fields = fields(was, before.on(), is, after.on());
                TimelineEntry one = is == null ? was : is;
                if (!fields.isEmpty()) {
                    all.add(new OfEntry(id, one.kind(), one.title(), kind(was, is), fields));
                }
            }
        }
        return List.copyOf(all);
    }

    private static List<FieldChange> fields(TimelineEntry was, LocalDate before, TimelineEntry is, LocalDate after) {
        return Changes.between(Fields.of(was, before), Fields.of(is, after));
    }

    private static List<OfProposal> proposals(Map<String, Proposal> before, Map<String, Proposal> after) {
        List<OfProposal> all = new ArrayList<>();
        for (String id : union(before, after)) {
            List<FieldChange> fields = Changes.between(Fields.of(before.get(id)), Fields.of(after.get(id)));
            if (!fields.isEmpty()) {
                all.add(new OfProposal(id, kind(before.get(id), after.get(id)), fields));
            }
        }
        return List.copyOf(all);
    }

    private static Kind kind(Object was, Object is) {
        return was == null ? Kind.ADDED : is == null ? Kind.REMOVED : Kind.CHANGED;
    }

    private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
        Set<String> ids = new LinkedHashSet<>(one.keySet());
        ids.addAll(other.keySet());
        return ids;
    }
}
