package uk.waymark.recording.imports.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.plan.RowStatus;

/**
 * An import, and how far it is.
 *
 * @param total      rows to check and record; 0 while they are being counted
 * @param done       rows that have their result
 * @param counts     rows by result
 * @param faults     what is wrong with the files, as much of it as is kept
 * @param faultCount all of it
 * @param startedAt  of the run that is on, or was the last
 * @param seconds    that this run takes, or took
 */
public record ImportJob(String id, Order order, JobState state, List<JobFile> files, int total, int done,
        Map<RowStatus, Integer> counts, List<Fault> faults, int faultCount, Instant createdAt, Instant startedAt,
        Instant finishedAt, double seconds) {

    /** @param sha256 of its content, lower-case hexadecimal */
    public record JobFile(String name, String sha256) {}

    public int count(RowStatus status) {
        return counts.getOrDefault(status, 0);
    }
}
