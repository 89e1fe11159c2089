package uk.waymark.runtime.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import uk.waymark.events.EventTypes;
import uk.waymark.events.JourneyEvent;

/** Whatever was ever stored can be read today. */
class ApprovedEventsTest {

    private final ObjectMapper json = new ObjectMapper();
    private final EventSerializer serializer = new EventSerializer();

    static List<ApprovedFile> files() throws IOException {
        return ApprovedFile.all();
    }

    static List<ApprovedFile> currentFiles() throws IOException {
        return files().stream().filter(ApprovedEventsTest::current).toList();
    }

    private static boolean current(ApprovedFile file) {
        return EventTypes.classOf(file.type()).map(EventTypes::revisionOf).filter(file.revision()::equals).isPresent();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadByThePortAndByProcessorsAlike(ApprovedFile file) {
        String stored = new String(file.bytes(), UTF_8);
        JourneyEvent understood = new StoredJson().understood(file.type(), file.revision(), stored);
        assertThat(understood).isInstanceOf(EventTypes.classOf(file.type()).orElseThrow());
        assertThat(readByAxon(file, stored)).isEqualTo(understood);
    }

    private Object readByAxon(ApprovedFile file, String stored) {
        var entry = new GenericDomainEventEntry<>("Journey", "80566", 0, "id",
                "2026-01-01T00:00:00.000001Z", file.type(), file.revision(), stored, "{}");
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                Stream.of(entry), serializer, AxonUpcast.chain())
                .next().getPayload();
    }

    @ParameterizedTest
    @MethodSource("currentFiles")
    void isWrittenBackEqual(ApprovedFile file) throws JsonProcessingException {
        String stored = new String(file.bytes(), UTF_8);
        JourneyEvent event = new StoredJson().understood(file.type(), file.revision(), stored);
        var written = serializer.serialize(event, String.class);
        assertThat(json.readTree(written.getData())).isEqualTo(json.readTree(stored));
        assertThat(written.getType().getName()).isEqualTo(file.type());
        assertThat(written.getType().getRevision()).isEqualTo(file.revision());
    }

    @Test
    void existsForTheCurrentRevisionOfEveryEvent() throws IOException {
        assertThat(currentFiles()).extracting(ApprovedFile::type).containsAll(EventTypes.names());
    }

    @Test
    void isNeverEdited() throws IOException, NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        List<String> sums = files().stream()
                .map(file -> HexFormat.of().formatHex(sha256.digest(file.bytes())) + "  " + file.path()).toList();
        assertThat(new ClassPathResource("approved/SHA256SUMS").getContentAsString(UTF_8).lines().toList())
                .containsExactlyInAnyOrderElementsOf(sums);
    }

    @Test
    void isRefusedUnderANameOrRevisionNobodyEverReleased() {
        StoredJson stored = new StoredJson();
        assertThatIllegalStateException().isThrownBy(() -> stored.understood("inspection-cancelled", "1", "{}"));
        assertThatIllegalStateException().isThrownBy(() -> stored.understood("inspection-recorded", "9", "{}"));
        assertThatIllegalStateException().isThrownBy(() -> stored.understood("authority-codes-changed", "1",
                "{\"urn\":\"1\",\"unheardOf\":1}"));
    }
}
