package uk.waymark.runtime.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxClients  open streams per process
 * @param heartbeat   between two signs of life when there is nothing to say
 * @param stuckAfter  a client that has taken nothing for so long is given up
 * @param lookEvery   how often to look for changes in case an announcement was missed
 * @param perAddress  open streams of one address; of IPv6, of one network of 64 bits
 * @param perActor    open streams of somebody who is signed in
 * @param longestSignedIn after which the stream of somebody who is signed in ends, to begin again if they still may
 */
@ConfigurationProperties("waymark.streams")
public record StreamSettings(@DefaultValue("1000") int maxClients, @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("60s") Duration stuckAfter, @DefaultValue("1s") Duration lookEvery,
        @DefaultValue("200") int perAddress, @DefaultValue("30") int perActor,
        @DefaultValue("1h") Duration longestSignedIn) {}
