package uk.waymark.runtime.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.events.InspectionCorrected;

/** What an event encloses is read through the same upcasters as what stands alone. */
class EnclosedEventsTest {

    private final StoredJson stored = new StoredJson();

    @Test
    void areUpcastAtAnyDepth() throws IOException {
        String inspection = approved("inspection-recorded/1.json");
        InspectionCorrected corrected = (InspectionCorrected) stored.understood("inspection-corrected", "1",
                corrected(inspection, "1"));
        assertThat(corrected.fact()).isEqualTo(stored.understood("inspection-recorded", "1", inspection));

        CorrectionProposed proposed = (CorrectionProposed) stored.understood("correction-proposed", "1",
                """
                {"urn": "80566", "proposalId": "p", "correction":
                  {"type": "inspection-corrected", "revision": "1", "event": %s}}"""
                        .formatted(corrected(inspection, "1")));
        assertThat(proposed.compensation()).isEqualTo(corrected);
    }

    @Test
    void areReadByTheEventStoreAtAnyDepth() throws IOException {
        CorrectionProposed proposed = (CorrectionProposed) stored.understood("correction-proposed", "1",
                """
                {"urn": "80566", "proposalId": "p", "correction":
                  {"type": "inspection-corrected", "revision": "1", "event": %s}}"""
                        .formatted(corrected(approved("inspection-recorded/2.json"), "2")));
        EventSerializer serializer = new EventSerializer();
        assertThat((Object) serializer.deserialize(serializer.serialize(proposed, String.class))).isEqualTo(proposed);
    }

    @Test
    void areRefusedInARevisionNobodyEverReleased() throws IOException {
        String inspection = approved("inspection-recorded/1.json");
        assertThatIllegalStateException()
                .isThrownBy(() -> stored.understood("inspection-corrected", "1", corrected(inspection, "9")))
                .withStackTraceContaining("nothing reads revision 9 of inspection-recorded");
    }

    private static String corrected(String inspection, String revision) {
        return """
               {"urn": "80566", "corrects": "e-1", "restated":
                 {"type": "inspection-recorded", "revision": "%s", "event": %s}}""".formatted(revision, inspection);
    }

    private static String approved(String path) throws IOException {
        try (var file = EnclosedEventsTest.class.getResourceAsStream("/approved/" + path)) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
