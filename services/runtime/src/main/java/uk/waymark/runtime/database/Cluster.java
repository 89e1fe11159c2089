package uk.waymark.runtime.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The files of a new server, made aside first: interrupted half-way, the next start begins again. */
record Cluster(PostgresPrograms programs, DataFolder folder) {

    void create(Path data) throws IOException {
        Path draft = folder.resolve("postgres.new");
        FileSystemUtils.deleteRecursively(draft);
        programs.run("initdb", "-D", draft.toString(), "-U", EmbeddedServer.SUPERUSER, "-A", "scram-sha-256",
                "--pwfile=" + folder.resolve(EmbeddedServer.PASSWORD_FILE), "-E", "UTF-8", "--locale=C",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions");
        Files.move(draft, data);
    }
}
