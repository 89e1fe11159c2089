package uk.waymark.runtime.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import uk.waymark.runtime.projection.Known;
import uk.waymark.runtime.projection.table.Progress;
import uk.waymark.runtime.projection.table.ProgressRow;
import uk.waymark.runtime.security.Audience;

/** Renders each authority once for all clients of an audience, however many there are. */
final class Frames {

    private static final int MOST = 5_000;
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final StateRenderer renderer;
    private final Progress progress;
    private final Cache<Key, Optional<Frame>> rendered = Caffeine.newBuilder().maximumSize(MOST)
            .expireAfterWrite(SHORTLY).build();

    Frames(StateRenderer renderer, Progress progress) {
        this.renderer = renderer;
        this.progress = progress;
    }

    /** As it was at some time in the last second, and not before the last call of {@link #changed}. */
    Optional<Frame> of(String urn, Audience audience) {
        return rendered.get(new Key(urn, audience), key -> progress.active(urn).flatMap(row -> render(row, audience)));
    }

    List<Frame> all(Audience audience) {
        return progress.active().stream().flatMap(row -> of(row.urn(), audience).stream()).toList();
    }

    /** Position of the newest event in the rows; 0 when there is none. */
    long newest() {
        return progress.active().stream().mapToLong(ProgressRow::position).max().orElse(0);
    }

    void changed(String urn) {
        for (Audience audience : Audience.values()) {
            rendered.invalidate(new Key(urn, audience));
        }
    }

    void changedWhileNobodyLooked() {
        rendered.invalidateAll();
    }

    private Optional<Frame> render(ProgressRow row, Audience audience) {
        return renderer.render(row.urn(), audience, new Known(row.recordedAt(), row.position()))
                .map(json -> Frame.of(row.urn(), row.position(), json));
    }

    private record Key(String urn, Audience audience) {}
}
