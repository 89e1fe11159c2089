package uk.waymark.runtime.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxClients  open streams per process
 * @param heartbeat   between two signs of life when there is nothing to say
 * @param stuckAfter  a client that has taken nothing for so long is given up
 * @param lookEvery   how often to look for changes in case an announcement was missed
 */
@ConfigurationProperties("waymark.streams")
public record StreamSettings(@DefaultValue("1000") int maxClients, @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("60s") Duration stuckAfter, @DefaultValue("1s") Duration lookEvery) {}
