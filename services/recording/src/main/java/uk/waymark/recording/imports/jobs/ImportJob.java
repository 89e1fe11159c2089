package uk.waymark.recording.imports.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import uk.waymark.recording.imports.plan.RowStatus;

/**
 * An import, and how far it is.
 *
 * @param total      rows to check and record; 0 while they are being counted
 * @param done       rows that have their result
 * @param counts     rows by result
 * @param faultCount how much is wrong with the files, whether it is kept or not
 * @param startedAt  of the run that is on, or was the last
 * @param seconds    that this run takes, or took
 * @param dryRunId   the dry run that read the same files; null where the files were sent with this import
 * @param realRunId  newest import that recorded what this dry run read; null where there is none
 * @param realRunUntil until when its files are kept, so that it can be recorded; null where they are not
 */
public record ImportJob(String id, Order order, JobState state, List<JobFile> files, int total, int done,
        Map<RowStatus, Integer> counts, int faultCount, Instant createdAt, Instant startedAt, Instant finishedAt,
        double seconds, String dryRunId, String realRunId, Instant realRunUntil) {

    /** @param sha256 of its content, lower-case hexadecimal */
    public record JobFile(String name, String sha256) {}

    public int count(RowStatus status) {
        return counts.getOrDefault(status, 0);
    }
}
