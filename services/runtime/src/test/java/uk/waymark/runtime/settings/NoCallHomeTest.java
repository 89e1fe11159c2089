package uk.waymark.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import uk.waymark.runtime.database.TestDatabase;

class NoCallHomeTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    /** Axon's own switch, misnamed: the update checker would keep quiet in tests without it. */
    private static final String AS_IF_NOT_IN_A_TEST = "axoniq.usage.force-test-environment";

    @TempDir
    Path home;

    private final String realHome = System.getProperty("user.home");
    private final ProxySelector realSelector = ProxySelector.getDefault();
    private final List<URI> called = new CopyOnWriteArrayList<>();

    @BeforeEach
    void watch() {
        System.setProperty(AS_IF_NOT_IN_A_TEST, "true");
        System.setProperty("user.home", home.toString());
        ProxySelector.setDefault(new ProxySelector() {

            @Override
            public List<Proxy> select(URI uri) {
                if (!isLoopback(uri)) {
                    called.add(uri);
                }
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        });
    }

    private static boolean isLoopback(URI uri) {
        try {
            return InetAddress.getByName(uri.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @AfterEach
    void unwatch() {
        System.clearProperty(AS_IF_NOT_IN_A_TEST);
        System.setProperty("user.home", realHome);
        ProxySelector.setDefault(realSelector);
    }

    @Test
    void connectsToNobodyAndWritesNothingIntoTheHomeFolder() {
        try (TestDatabase database = TestDatabase.create();
                ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .properties("management.endpoint.health.validate-group-membership=false")
                        .initializers(database::applyTo).run()) {
            assertThat(application.getBeanProvider(UpdateChecker.class)).isEmpty();
            assertThat(home.resolve(".axoniq")).doesNotExist();
            assertThat(called).isEmpty();
        }
    }
}
