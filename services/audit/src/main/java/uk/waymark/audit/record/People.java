package uk.waymark.audit.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.waymark.events.Compensation;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.events.Grounds;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.security.Directory;

/** Who is behind the opaque ids of some events; asked of the directory once for all of them. */
public final class People {

    private final Map<String, String> names;

    private People(Map<String, String> names) {
        this.names = names;
    }

    static People of(Map<String, String> names) {
        return new People(names);
    }

    /** Everybody these events name: who recorded them, and who proposed and approved what they put right. */
    public static People of(Collection<StoredEvent> events, Directory directory) {
        return named(events.stream().flatMap(People::ids), directory);
    }

    public static People named(Stream<String> ids, Directory directory) {
        return new People(
                new HashMap<>(directory.displayNames(ids.filter(Objects::nonNull).distinct().toList())));
    }

    /** Null for null. */
    public Person person(String id) {
        return id == null ? null : new Person(id, names.get(id));
    }

    private static Stream<String> ids(StoredEvent event) {
        Stream<String> actor = Stream.ofNullable(event.metadata().get(EventMetadata.ACTOR));
        return switch (event.ifReadable().orElse(null)) {
            case null -> actor;
            case Compensation c -> Stream.concat(actor, ids(c.grounds()));
            case CorrectionProposed p -> Stream.concat(actor, ids(p.compensation().grounds()));
            default -> actor;
        };
    }

    private static Stream<String> ids(Grounds grounds) {
        return grounds == null ? Stream.empty() : Stream.of(grounds.proposedBy(), grounds.approvedBy());
    }
}
