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
 * @param actorName  who that is, as far as the directory knows
 * @param reason     why what is recorded otherwise should be corrected, where somebody said so
 * @param rows       by result; in a dry run, {@code new} is what would be added and
 *                   {@code proposed} what would be proposed
 * @param errors     what is wrong with the files, at most the first hundred things; absent in a list
 * @param errorCount all of them
 * @param startedAt  of the run that is on, or was the last
 * @param dryRunId   dry run whose files this import records, where they were not sent again
 * @param realRunId  newest import that recorded what this dry run read
 * @param realRunUntil until when this dry run can be imported for real without sending its files again; absent when it cannot
 */
record ImportView(String id, JobState state, String origin, String actor, String actorName, boolean dryRun,
        String reason, String evidenceLink, List<ImportJob.JobFile> files, Rate progress, Map<String, Integer> rows,
        List<Fault> errors, int errorCount, Instant createdAt, Instant startedAt, Instant finishedAt, String dryRunId,
        String realRunId, Instant realRunUntil) {

    static final int ERRORS_SHOWN = 100;

    /**
     * @param total     rows; 0 while they are being counted
     * @param perSecond rows done in a second of this run
     */
    record Rate(int done, int total, double perSecond) {}

    /** @param errors null to leave them out */
    static ImportView of(ImportJob job, Map<String, String> names, List<Fault> errors) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (RowStatus status : RowStatus.values()) {
            rows.put(status.code(), job.count(status));
        }
        double rate = job.seconds() > 0 ? Math.round(10 * job.done() / job.seconds()) / 10.0 : 0;
        return new ImportView(job.id(), job.state(), job.order().origin(), job.order().actor(),
                names.get(job.order().actor()), job.order().dryRun(), job.order().reason(),
                job.order().evidenceLink(), job.files(), new Rate(job.done(), job.total(), rate), rows, errors,
                job.faultCount(), job.createdAt(), job.startedAt(), job.finishedAt(), job.dryRunId(),
                job.realRunId(), job.realRunUntil());
    }
}
