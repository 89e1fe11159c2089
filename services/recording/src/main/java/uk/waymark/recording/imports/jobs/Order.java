package uk.waymark.recording.imports.jobs;

/**
 * What is asked of an import.
 *
 * @param origin where it comes from: {@code http}, {@code command-line} or {@code samples}
 * @param actor  opaque id of who asked
 * @param dryRun check everything and say what would happen, record nothing
 * @param reason why what is recorded otherwise should be corrected; null where nobody said
 * @param evidenceLink address of a document that shows it, besides the files themselves; null where there is none
 */
public record Order(String origin, String actor, boolean dryRun, String reason, String evidenceLink) {

    public Order(String origin, String actor, boolean dryRun) {
        this(origin, actor, dryRun, null, null);
    }
}
