package uk.waymark.axonserver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.waymark.RunningWaymark;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.move.MoveApplication;

/** Where a record is kept, as the commands that move it are told; each answers with what it ends with. */
record Store(Map<String, String> settings) {

    static Store onPostgreSql(TestDatabase database) {
        return new Store(database.properties());
    }

    static Store onAxonServer(String servers, TestDatabase database) {
        Map<String, String> settings = new LinkedHashMap<>(database.properties());
        settings.put("spring.profiles.active", "axonserver");
        settings.put("axon.axonserver.servers", servers);
        return new Store(settings);
    }

    static Store of(RunningWaymark waymark) {
        return new Store(Map.of("waymark.data", waymark.context().getEnvironment().getProperty("waymark.data")));
    }

    int export(Path file) {
        return run("export", "--to=" + file);
    }

    int fill(Path file) {
        return run("import-events", file.toString());
    }

    private int run(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return MoveApplication.run(arguments.toArray(String[]::new));
    }
}
