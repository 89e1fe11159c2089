package uk.waymark.recording.imports;

import java.io.PrintStream;
import java.util.List;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.jobs.ImportJob;
import uk.waymark.recording.imports.jobs.RowResult;
import uk.waymark.recording.imports.plan.RowStatus;

/** Says on the console how an import ended. */
record ImportReport(ImportJob job, List<Fault> faults, PrintStream out) {

    static final int SHOWN = 50;

    void print(List<RowResult> different) {
        faults.stream().map(ImportReport::line).forEach(out::println);
        if (job.faultCount() > SHOWN) {
            out.println("... and " + (job.faultCount() - SHOWN) + " more errors");
        }
        different.forEach(row -> row.differences()
                .forEach(cell -> out.println(row.file() + ":" + row.line() + " " + cell.field() + ": recorded '"
                        + cell.recorded() + "', file '" + cell.file() + "'")));
        out.printf(
                "%s %s: %d rows, %d %s, %d already there, %d proposed, %d different, %d corrected since, %d errors (%.1f s)%n",
                job.order().dryRun() ? "Dry run" : "Import", job.state().code(), job.total(),
                job.count(job.order().dryRun() ? RowStatus.NEW : RowStatus.ADDED),
                job.order().dryRun() ? "new" : "added", job.count(RowStatus.ALREADY_THERE),
                job.count(RowStatus.PROPOSED), job.count(RowStatus.DIFFERENT), job.count(RowStatus.CORRECTED_SINCE),
                job.faultCount(), job.seconds());
    }

    private static String line(Fault fault) {
        return fault.file() + (fault.line() == null ? "" : ":" + fault.line())
                + (fault.column() == null ? "" : ":" + fault.column())
                + (fault.field() == null ? "" : " " + fault.field()) + ": " + fault.detail() + " (" + fault.rule()
                + ")";
    }
}
