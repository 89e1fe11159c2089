package uk.waymark.recording.imports;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.jobs.ImportJob;
import uk.waymark.recording.imports.jobs.JobState;
import uk.waymark.recording.imports.plan.RowStatus;

/**
 * An import as HTTP answers tell it.
 *
 * @param actor      opaque id of who asked for it
 * @param rows       by result; in a dry run, {@code new} is what would be added
 * @param errors     what is wrong with the files, at most the first thousand things
 * @param errorCount all of them
 * @param startedAt  of the run that is on, or was the last
 */
record ImportView(String id, JobState state, String origin, String actor, boolean dryRun, List<ImportJob.JobFile> files,
        Rate progress, Map<String, Integer> rows, List<Fault> errors, int errorCount, Instant createdAt,
        Instant startedAt, Instant finishedAt) {

    /**
     * @param total     rows; 0 while they are being counted
     * @param perSecond rows done in a second of this run
     */
    record Rate(int done, int total, double perSecond) {}

    static ImportView of(ImportJob job) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (RowStatus status : RowStatus.values()) {
            rows.put(status.code(), job.count(status));
        }
        double rate = job.seconds() > 0 ? Math.round(10 * job.done() / job.seconds()) / 10.0 : 0;
        return new ImportView(job.id(), job.state(), job.order().origin(), job.order().actor(), job.order().dryRun(),
                job.files(), new Rate(job.done(), job.total(), rate), rows, job.faults(), job.faultCount(),
                job.createdAt(), job.startedAt(), job.finishedAt());
    }
}
