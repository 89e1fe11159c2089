package uk.waymark.axonserver;

import java.io.IOException;
import java.util.Optional;
import uk.waymark.runtime.axonserver.AxonServerDouble;

/** An empty Axon Server, and what is done to it. */
interface ServerUnderTest extends AutoCloseable {

    String address();

    /** Ends at once, with nothing told to anybody. */
    void kill();

    /** With what it had stored. */
    void restart();

    @Override
    void close();

    static ServerUnderTest inThisProcess(AxonServerDouble server) {
        return new ServerUnderTest() {

            @Override
            public String address() {
                return server.address();
            }

            @Override
            public void kill() {
                server.kill();
            }

            @Override
            public void restart() {
                server.restart();
            }

            @Override
            public Optional<AxonServerDouble> itself() {
                return Optional.of(server);
            }

            @Override
            public Optional<ServerUnderTest> anotherOne() {
                return Optional.of(inThisProcess(AxonServerDouble.started()));
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    /**
     * The one at {@value #ADDRESS}. {@value #KILL} and {@value #RESTART} are shell commands; without them nothing is
     * done to it, and {@link #canBeKilled} says so. {@value #ANOTHER} is another one.
     */
    static ServerUnderTest fromEnvironment() {
        return at(System.getenv(ADDRESS));
    }

    private static ServerUnderTest at(String address) {
        return new ServerUnderTest() {

            @Override
            public String address() {
                return address;
            }

            @Override
            public Optional<ServerUnderTest> anotherOne() {
                return Optional.ofNullable(System.getenv(ANOTHER)).map(ServerUnderTest::at);
            }

            @Override
            public boolean canBeKilled() {
                return System.getenv(KILL) != null && System.getenv(RESTART) != null;
            }

            @Override
            public void kill() {
                run(System.getenv(KILL));
            }

            @Override
            public void restart() {
                run(System.getenv(RESTART));
            }

            @Override
            public void close() {}
        };
    }

    String ADDRESS = "WAYMARK_TEST_AXON_SERVER";
    String ANOTHER = "WAYMARK_TEST_AXON_SERVER_TO_MOVE_INTO";
    String KILL = "WAYMARK_TEST_AXON_SERVER_KILL";
    String RESTART = "WAYMARK_TEST_AXON_SERVER_RESTART";

    default boolean canBeKilled() {
        return true;
    }

    /** Also empty, where there is one. */
    Optional<ServerUnderTest> anotherOne();

    /** The double, where this is one: it can be made to go wrong on purpose. */
    default Optional<AxonServerDouble> itself() {
        return Optional.empty();
    }

    private static void run(String command) {
        try {
            int exit = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException(command + " ended with " + exit);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(command, e);
        }
    }
}
