package uk.waymark.runtime.projection.fold;

/** An event arrived whose predecessor is not there. Going on would make facts that never held. */
public final class VersionGap extends IllegalStateException {

    VersionGap(String urn, long expected, long found) {
        super("authority " + urn + ": expected version " + expected + ", found " + found);
    }
}
