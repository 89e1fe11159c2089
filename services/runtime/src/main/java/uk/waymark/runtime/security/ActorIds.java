package uk.waymark.runtime.security;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Opaque ids, made by chance so that they say nothing about whom they stand for. */
final class ActorIds {

    private static final int BYTES = 6;

    private ActorIds() {}

    /** Such as {@code a-7f3a02c4d81b}. */
    static String next(RandomGenerator random) {
        byte[] id = new byte[BYTES];
        random.nextBytes(id);
        return "a-" + HexFormat.of().formatHex(id);
    }
}
