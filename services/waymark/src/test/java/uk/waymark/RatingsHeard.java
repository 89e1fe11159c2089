package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.stream.StreamReader;

/** What one client has heard of all ratings, on one process after another. */
final class RatingsHeard implements AutoCloseable {

    private static final String STREAM = "/api/ratings/stream";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<StreamReader> connections = new ArrayList<>();

    RatingsHeard(int port) {
        connect(port, null);
        await("snapshot").until(() -> !connections.getFirst().events().isEmpty());
    }

    /** Goes on with the last id it was given, as a browser does whose connection broke. */
    void resume(int port) {
        StreamReader before = connections.getLast();
        connect(port, before.events().getLast().id());
    }

    private void connect(int port, String lastId) {
        try {
            connections.add(new StreamReader(port, STREAM, lastId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of what came on the newest connection. */
    List<String> names() {
        return connections.getLast().events().stream().map(StreamReader.Event::name).toList();
    }

    /** The days from which this authority's ratings count, in the order in which they were told. */
    List<String> of(String urn) {
        return connections.stream().flatMap(connection -> connection.events().stream())
                .filter(event -> event.name().equals("change")).map(event -> JSON.readTree(event.data()))
                .filter(rating -> rating.at("/urn").asString().equals(urn)).map(RatingsHeard::from).toList();
    }

    private static String from(JsonNode rating) {
        return rating.at("/publicationDate").asString();
    }

    /** The newest is the last, nothing goes back, and nothing comes twice. */
    void endsInOrderWith(String urn, int number) {
        await(urn + " " + number).untilAsserted(
                () -> assertThat(of(urn)).isNotEmpty().last().isEqualTo(RatingsRecorded.from(number)));
        assertThat(of(urn)).as(urn).isSorted().doesNotHaveDuplicates();
    }

    /** Neither lost nor repeated on a later connection. */
    void heardOnce(String urn, int number) {
        await(urn + " " + number).untilAsserted(
                () -> assertThat(of(urn)).as(urn).containsExactly(RatingsRecorded.from(number)));
    }

    @Override
    public void close() throws IOException {
        for (StreamReader connection : connections) {
            connection.close();
        }
    }
}
