package uk.waymark;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Waymark in a process of its own, as somebody starts it, which can be stopped or killed. */
final class WaymarkProcess {

    private static final Pattern READY = Pattern.compile("Waymark is ready\\..*?http://localhost:(\\d+)/",
            Pattern.DOTALL);

    private final Process process;
    private final Path console;
    private final Site site;

    private WaymarkProcess(Process process, Path console) {
        this.process = process;
        this.console = console;
        await("ready").atMost(RunningWaymark.STARTS_WITHIN).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("it ended:\n" + console());
            }
            return READY.matcher(console()).find();
        });
        Matcher ready = READY.matcher(console());
        ready.find();
        site = new Site(Integer.parseInt(ready.group(1)), null, RunningWaymark.PASSWORD);
    }

    /** Starts on the data of this folder and waits until it says on the console that it is ready. */
    static WaymarkProcess on(Path folder) {
        return start(folder, Map.of("waymark.data", folder.resolve("data").toString()));
    }

    /** Starts with a database of somebody else's, and waits as {@link #on} does. */
    static WaymarkProcess start(Path folder, Map<String, String> settings) {
        try {
            Path console = Files.createTempFile(folder, "console", ".txt");
            List<String> arguments = new ArrayList<>(RunningWaymark.UNLIMITED);
            arguments.addAll(List.of("--server.port=0", "--server.address=127.0.0.1",
                    "--waymark.password=" + RunningWaymark.PASSWORD));
            settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
            return new WaymarkProcess(start(folder, console, arguments), console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a command on the data of a folder ended, and what it said. */
    record Ended(int code, String said) {}

    /** Runs a command such as {@code export} to its end. */
    static Ended run(Path folder, String... command) {
        try {
            Path console = Files.createTempFile(folder, "console", ".txt");
            List<String> arguments = new ArrayList<>(List.of(command));
            arguments.add("--waymark.data=" + folder.resolve("data"));
            Process process = start(folder, console, arguments);
            await("end of " + command[0]).atMost(Duration.ofMinutes(2)).until(() -> !process.isAlive());
            return new Ended(process.exitValue(), Files.readString(console));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(Path folder, Path console, List<String> arguments) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", "-Duser.home=" + home, "-cp", classpath(),
                        Waymark.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile()).start();
    }

    Site site() {
        return site;
    }

    String console() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: nothing is told to anybody. */
    void kill() {
        process.destroyForcibly();
        ended();
    }

    /** SIGTERM. */
    void stop() {
        process.destroy();
        ended();
    }

    private void ended() {
        await("end of the process").until(() -> !process.isAlive());
    }

    /** What the product runs on: everything but the tests. */
    private static String classpath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> product = Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar")).toList();
        return product.stream().collect(Collectors.joining(File.pathSeparator));
    }
}
