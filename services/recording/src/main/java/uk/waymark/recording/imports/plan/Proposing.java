package uk.waymark.recording.imports.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.waymark.events.Enclosed;
import uk.waymark.events.Evidence;
import uk.waymark.events.Grounds;
import uk.waymark.journey.Journey;
import uk.waymark.journey.corrections.Restating;
import uk.waymark.recording.commands.ProposeCorrection;
import uk.waymark.recording.imports.csv.Differing;
import uk.waymark.recording.imports.csv.Row;

/**
 * On whose word, and why, an import proposes what a row says otherwise.
 *
 * @param importId     every proposal carries it
 * @param actor        opaque id of who asked for the import
 * @param reason       null where nobody gave one
 * @param evidenceLink null where nobody gave one; the file and the line are evidence in any case
 */
public record Proposing(String importId, String actor, String reason, String evidenceLink) {

    /**
     * Under an id that is the same whenever a file says the same of the same state of the record, so that it is proposed
     * once; a file of corrections is an act of its own each time.
     */
    ProposeCorrection of(Differing differing, Journey journey) {
        String corrects = journey.newestStatement(differing.key()).orElseThrow().eventId();
        String urn = differing.recorded().urn();
        String id = "import-" + digest(List.of(urn, differing.key().label(), corrects, differing.stated(),
                differing.claim().isCorrection() ? importId : ""));
        return new ProposeCorrection(urn, id,
                new Enclosed(Restating.of(journey, corrects, differing.restated(), grounds(id, differing))), importId);
    }

    private Grounds grounds(String id, Differing differing) {
        Row row = differing.claim().row();
        String lines = differing.claim().rows().stream().map(Row::line).distinct().sorted().map(String::valueOf)
                .collect(Collectors.joining(", "));
        String why = Objects.requireNonNullElse(reason,
                "The file " + row.file() + " says something else than what is recorded");
        return new Grounds(why, new Evidence(evidenceLink, row.sha256(), row.file() + " line " + lines), id, null,
                null);
    }

    private static String digest(List<String> parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
