package uk.waymark.runtime.security.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Limits of each process.
 *
 * @param address requests from one address; of IPv6, from one network of 64 bits
 * @param actor   requests of one actor, from wherever
 * @param atOnce  requests of one address that are being answered at the same time, streams not counted
 */
@ConfigurationProperties("waymark.limits")
record LimitSettings(Rate address, Rate actor, int atOnce) {

    LimitSettings {
        if (address == null || actor == null || atOnce < 1) {
            throw new IllegalArgumentException("waymark.limits: address, actor and at-once (at least 1) are needed");
        }
    }
}
