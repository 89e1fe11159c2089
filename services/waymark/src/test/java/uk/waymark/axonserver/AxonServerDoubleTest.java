package uk.waymark.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.event.Event;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.waymark.Answer;
import uk.waymark.runtime.axonserver.AxonServerDouble;
import uk.waymark.runtime.axonserver.EventLog;

/** Against the double: everywhere, always, with what a real server cannot be made to do. */
class AxonServerDoubleTest extends AxonServerContract {

    private final EventLog log = server.itself().orElseThrow().log();

    AxonServerDoubleTest() {
        super(ServerUnderTest.inThisProcess(AxonServerDouble.started()));
    }

    @Test
    void aRaceLostInTheServerIsDecidedAgain() {
        long version = recorded(say("80557", "first", null)).json().at("/version").asLong();
        int refused = log.refused();
        log.overtakeNext(event -> saying(event, "overtaking"));
        Answer receipt = recorded(say("80557", "overtaken", null));
        assertThat(receipt.json().at("/version").asLong()).isEqualTo(version + 2);
        assertThat(log.refused()).isEqualTo(refused + 1);
    }

    @Test
    void aRaceLostInTheServerIsAConflictForWhoExpectedAVersion() {
        long version = recorded(say("80558", "first", null)).json().at("/version").asLong();
        log.overtakeNext(event -> saying(event, "overtaking"));
        Answer lost = site().as("recorder").post("/api/authorities/80558/statements", statement("overtaken"),
                "If-Match", "\"" + version + "\"");
        assertThat(lost.status()).as(lost.body()).isEqualTo(409);
        assertThat(lost.body()).contains("version_is_current").contains("version " + (version + 1));
    }

    @Test
    void whatWasStoredWithoutBeingConfirmedIsFoundByItsKey() {
        long before = log.all().size();
        log.loseConfirmationsOfNext(1);
        Answer unknown = say("80559", "unconfirmed", "key-3");
        assertThat(unknown.status()).as(unknown.body()).isEqualTo(503);
        assertThat(unknown.headers().firstValue("Retry-After")).isPresent();
        assertThat(unknown.at("/detail")).contains("Idempotency-Key");
        recorded(say("80559", "unconfirmed", "key-3"));
        assertThat(log.all()).hasSize((int) before + 1);
    }

    /** Another of these statements, stored by somebody else. */
    private static Event saying(Event event, String id) {
        String own = event.getPayload().getData().toStringUtf8().replaceAll("overtaken", id);
        return event.toBuilder().setMessageIdentifier(UUID.randomUUID().toString())
                .setPayload(event.getPayload().toBuilder().setData(ByteString.copyFromUtf8(own))).build();
    }
}
