package uk.waymark.runtime.security;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A password nobody chose: 20 of 31 letters and digits that are not mistaken for each other, 99 bits. */
record GeneratedPassword(String password, List<String> signIns) {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    static GeneratedPassword of(RandomGenerator random, String signIn) {
        String password = Stream.generate(() -> group(random)).limit(GROUPS).collect(Collectors.joining("-"));
        return new GeneratedPassword(password, List.of(signIn));
    }

    GeneratedPassword alsoFor(String signIn) {
        return new GeneratedPassword(password, Stream.concat(signIns.stream(), Stream.of(signIn)).toList());
    }

    private static String group(RandomGenerator random) {
        return random.ints(GROUP, 0, ALPHABET.length()).mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "GeneratedPassword[for " + signIns.size() + "]";
    }
}
