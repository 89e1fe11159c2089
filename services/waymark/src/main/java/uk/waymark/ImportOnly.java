package uk.waymark;

import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.NestedExceptionUtils;

/** {@code import <file-or-folder>... [--dry-run]}: no server and no projections; those catch up when a server runs. */
final class ImportOnly {

    private static final String[] SETTINGS = {"--waymark.services=recording", "--logging.level.root=warn",
        "--logging.level.org.springframework=off", "--management.endpoint.health.validate-group-membership=false"};
    private static final int CANNOT_RUN = 1;

    private ImportOnly() {}

    static boolean isAskedFor(String[] args) {
        return args.length > 0 && args[0].equals("import");
    }

    /** Runs it to its end, and answers with the exit code; a data folder that another process holds is a refusal. */
    static int run(SpringApplication application, String[] args) {
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        try {
            return SpringApplication.exit(
                    application.run(Stream.of(SETTINGS, args).flatMap(Stream::of).toArray(String[]::new)));
        } catch (RuntimeException refused) {
            System.err.println("Cannot import: " + NestedExceptionUtils.getMostSpecificCause(refused).getMessage());
            return CANNOT_RUN;
        }
    }
}
