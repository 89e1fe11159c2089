package uk.waymark.runtime.security.oidc;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.waymark.runtime.security.Role;

/** What the claims of a token mean here. */
final class Claims {

    private static final int LONGEST_NAME = 200;

    private final OidcSettings settings;

    Claims(OidcSettings settings) {
        this.settings = settings;
    }

    /** Empty when no role comes of them. */
    Optional<Identity> identity(String subject, Map<String, Object> claims) {
        Set<Role> roles = roles(claims);
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Identity(settings.issuer(), subject, name(subject, claims), roles));
    }

    private Set<Role> roles(Map<String, Object> claims) {
        Set<String> held = texts(at(claims, settings.rolesClaim())).collect(Collectors.toSet());
        return settings.roles().entrySet().stream().filter(role -> role.getValue().stream().anyMatch(held::contains))
                .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    private String name(String subject, Map<String, Object> claims) {
        String name = Stream.of(settings.nameClaim(), "preferred_username").flatMap(claim -> texts(at(claims, claim)))
                .filter(text -> !text.isBlank()).findFirst().orElse(subject).strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** A claim of exactly this name goes before a path: names may be addresses, with dots in them. */
    private static Object at(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object here = claims;
        for (String step : path.split("\\.")) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return here;
    }

    /** Of a text its words, so that {@code scope} can be the claim; but a whole text is a value too. */
    private static Stream<String> texts(Object claim) {
        return switch (claim) {
            case Collection<?> many -> many.stream().filter(String.class::isInstance).map(String.class::cast);
            case String text -> Stream.concat(Stream.of(text), Arrays.stream(text.split(" ")));
            case null, default -> Stream.empty();
        };
    }
}
