package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoOutboundConnectionTest {

    private static final String NOBODY = "nobody.invalid";

    @Test
    void nobodyElseIsLookedUp() throws UnknownHostException {
        Site site = RunningWaymark.shared().site();
        assertThat(site.get("/api/standings?on=2021-08-20&rule=ilacs").status()).isEqualTo(200);
        Set<String> itself = Set.of("localhost", "127.0.0.1", "0.0.0.0", "::1", "::",
                InetAddress.getLocalHost().getHostName(), NOBODY);
        assertThat(RecordedLookups.hosts().stream().filter(host -> !itself.contains(host)).collect(Collectors.toSet()))
                .isEmpty();
    }

    @Test
    void aLookupIsSeen() {
        assertThatThrownBy(() -> InetAddress.getByName(NOBODY)).isInstanceOf(UnknownHostException.class);
        assertThat(RecordedLookups.hosts()).contains(NOBODY);
    }
}
