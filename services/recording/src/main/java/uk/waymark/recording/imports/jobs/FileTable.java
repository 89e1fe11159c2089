package uk.waymark.recording.imports.jobs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.recording.imports.csv.SourceFile;

/** What jobs are to import, kept until nothing of it can be resumed any more. */
final class FileTable {

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
                    .params(job, i + 1, file.name(), file.kind(), sha256(file.content()), file.content()).update();
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

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
