package uk.waymark.recording.imports;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import uk.waymark.recording.imports.jobs.Imports;

/** Forgets the files of dry runs that nobody imported for real in time. Past that time they do not count, forgotten or not. */
final class DryRunExpiry {

    private final Imports imports;

    DryRunExpiry(Imports imports) {
        this.imports = imports;
    }

    @Scheduled(initialDelay = 11, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        imports.forgetFiles();
    }
}
