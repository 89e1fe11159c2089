package uk.waymark.recording.imports.jobs;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.recording.imports.csv.SourceFile;

/**
 * What jobs are to import, kept until nothing of it can be resumed any more; of a dry run that found no fault for a day,
 * in which it can be imported for real.
 */
final class FileTable {

    static final String KEPT = "interval '1 day'";
    /** Files of a row of jobs called job, if it is such a dry run. */
    static final String OF_DRY_RUN = """
                                     select from recording.import_file as file
                                      where file.job = job.id and file.content is not null and job.dry_run
                                        and job.state = 'done' and job.finished_at + %s > clock_timestamp()"""
            .formatted(KEPT);

    private final JdbcClient jdbc;

    FileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String job, List<SourceFile> files) {
        for (int i = 0; i < files.size(); i++) {
            SourceFile file = files.get(i);
            jdbc.sql("""
                     insert into recording.import_file (job, number, name, kind, sha256, content)
                     values (?, ?, ?, ?, ?, ?)""")
                    .params(job, i + 1, file.name(), file.kind(), file.sha256(), file.content()).update();
        }
    }

    List<SourceFile> of(String job) {
        return jdbc.sql("select name, kind, content from recording.import_file where job = ? order by number")
                .param(job).query((row, number) -> new SourceFile(row.getString(1), row.getString(2), row.getBytes(3)))
                .list();
    }

    void forgetContent(String job) {
        jdbc.sql("update recording.import_file set content = null where job = ?").param(job).update();
    }

    /** Of dry runs that nobody imported for real in time. */
    void forgetWhatNobodyWanted() {
        jdbc.sql("""
                 update recording.import_file as kept set content = null from recording.import_job as job
                  where kept.job = job.id and kept.content is not null and job.dry_run and job.state = 'done'
                    and job.finished_at + %s <= clock_timestamp()""".formatted(KEPT)).update();
    }
}
