package uk.waymark.runtime.move;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import uk.waymark.runtime.events.KeptEvent;

/** An exported file, read line by line; whatever is wrong with it is refused with the line. */
final class EventFile implements Iterator<KeptEvent>, AutoCloseable {

    private final BufferedReader in;
    private final EventLines lines = new EventLines();
    private final Map<String, KeptEvent> newest = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private long number;
    private KeptEvent next;

    /** @throws BadFile if it is no file of events */
    EventFile(Path file) throws IOException {
        in = Files.newBufferedReader(file);
        if (!EventLines.HEADER.equals(in.readLine())) {
            in.close();
            throw new BadFile(1, "this is no file of Waymark's events in format version 1");
        }
        number = 1;
        next = read();
    }

    /** Reads a whole file and keeps nothing of it; returns the number of events. */
    static long check(Path file) throws IOException {
        try (EventFile events = new EventFile(file)) {
            while (events.hasNext()) {
                events.next();
            }
            return events.lines.events();
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /** @throws BadFile if the file is broken at the event after it */
    @Override
    public KeptEvent next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        KeptEvent event = next;
        next = read();
        return event;
    }

    private KeptEvent read() {
        String line = line();
        if (line == null) {
            throw new BadFile(number + 1, "the file ends here without a trailer: it is not complete");
        }
        number++;
        if (line.startsWith("{\"events\":")) {
            end(line);
            return null;
        }
        KeptEvent event = lines.event(number, line);
        refuseUnlessNext(event);
        return event;
    }

    private void end(String trailer) {
        if (!trailer.equals(lines.trailer())) {
            throw new BadFile(number, "the trailer tells of other lines: some were added, left out or exchanged");
        }
        if (line() != null) {
            throw new BadFile(number + 1, "something follows the trailer");
        }
    }

    private void refuseUnlessNext(KeptEvent event) {
        KeptEvent before = newest.put(event.urn(), event);
        long version = before == null ? 0 : before.version() + 1;
        Instant after = before == null ? Instant.MIN : before.recordedAt();
        if (event.version() != version) {
            throw new BadFile(number, "version " + version + " of authority " + event.urn() + " should come next");
        }
        if (!event.recordedAt().isAfter(after)) {
            throw new BadFile(number, "it was not recorded after the event before it of authority " + event.urn());
        }
        if (!ids.add(event.eventId())) {
            throw new BadFile(number, "an event of this id was there before");
        }
    }

    private String line() {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read line " + (number + 1), e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
