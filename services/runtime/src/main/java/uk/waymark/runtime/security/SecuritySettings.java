package uk.waymark.runtime.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param users    the local users; who is not among them any more can no longer sign in
 * @param password of all local users; when empty, those who have none yet get a generated one
 */
@ConfigurationProperties("waymark")
record SecuritySettings(List<LocalUser> users, Optional<String> password) {

    private static final Logger LOG = LoggerFactory.getLogger(SecuritySettings.class);

    private static final int BCRYPT_READS = 72;
    private static final int SHORT = 15;

    SecuritySettings {
        users = users == null ? List.of() : List.copyOf(users);
        password = password.filter(given -> !given.isEmpty());
        if (password.filter(given -> given.getBytes(StandardCharsets.UTF_8).length > BCRYPT_READS).isPresent()) {
            throw new IllegalArgumentException("waymark.password is longer than " + BCRYPT_READS + " bytes");
        }
        if (password.filter(given -> given.length() < SHORT).isPresent()) {
            LOG.warn("waymark.password has fewer than {} characters, and all local users have it", SHORT);
        }
    }

    @Override
    public String toString() {
        return "SecuritySettings[" + users.size() + " users]";
    }
}
