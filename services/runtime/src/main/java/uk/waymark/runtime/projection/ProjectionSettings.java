package uk.waymark.runtime.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param patience     how long a request waits for {@code minVersion} or {@code minPosition}
 * @param statesAtHand authorities whose folded state is kept in memory, per projection
 */
@ConfigurationProperties("waymark.projections")
record ProjectionSettings(@DefaultValue("5s") Duration patience, @DefaultValue("1000") long statesAtHand) {}
