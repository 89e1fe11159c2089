package uk.waymark.audit.record;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import uk.waymark.runtime.events.StoredEvents;

/** Reading the record as far as it was known. */
@Configuration(proxyBeanMethods = false)
@Import({Then.Argument.class, OnDay.Argument.class})
public class RecordModule {

    /** @param patience how long a request waits for {@code minVersion} */
    @Bean
    Records auditedRecords(StoredEvents events, Clock clock,
            @Value("${waymark.projections.patience:5s}") Duration patience) {
        return new Records(events, clock, patience);
    }
}
