package uk.waymark.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class AppendedTest {

    private static final EventHead HEAD = new EventHead(7, "80566", 3, "e-7", Instant.parse("2026-01-01T00:00:00Z"));

    private final Appended appended = new Appended();

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
        appended.onCommit(List.of(HEAD));
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void knowsAnEventOnceItIsCommitted() {
        TransactionSynchronizationUtils.invokeAfterCommit(TransactionSynchronizationManager.getSynchronizations());

        assertThat(appended.find("80566", 3)).contains(HEAD);
        assertThat(appended.find("80566", 2)).isEmpty();
    }

    @Test
    void doesNotKnowOneThatMayStillBeRolledBack() {
        assertThat(appended.find("80566", 3)).isEmpty();
    }
}
