package uk.waymark.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePropertySource;

class SecuritySettingsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Settings.class)
            .withInitializer(context -> {
                try {
                    context.getEnvironment().getPropertySources()
                            .addLast(new ResourcePropertySource("classpath:waymark-defaults.properties"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SecuritySettings.class)
    static class Settings {}

    @Test
    void fourLocalUsersAndNoPasswordUnlessTold() {
        runner.run(context -> {
            var settings = context.getBean(SecuritySettings.class);
            assertThat(settings.users()).extracting(LocalUser::signIn, LocalUser::roles).containsExactly(
                    tuple("recorder", Set.of(Role.RECORDER)),
                    tuple("admin", Set.of(Role.ADMINISTRATOR)),
                    tuple("admin2", Set.of(Role.ADMINISTRATOR)),
                    tuple("auditor", Set.of(Role.AUDITOR)));
            assertThat(settings.password()).isEmpty();
        });
        runner.withPropertyValues("waymark.password=")
                .run(context -> assertThat(context.getBean(SecuritySettings.class).password()).isEmpty());
        runner.withPropertyValues("waymark.password=x")
                .run(context -> assertThat(context.getBean(SecuritySettings.class).password()).hasValue("x"));
    }

    @Test
    void localUsersCanBeSwitchedOff() {
        runner.withPropertyValues("waymark.users=")
                .run(context -> assertThat(context.getBean(SecuritySettings.class).users()).isEmpty());
    }

    @Test
    void aSettingThatCannotBeMeantStopsTheStart() {
        for (String setting : List.of("waymark.password=" + "x".repeat(73), "waymark.users[0].sign-in=Not A Name",
                "waymark.users[0].roles=owner", "waymark.users[0].name= ")) {
            runner.withPropertyValues("waymark.users[0].sign-in=a", "waymark.users[0].name=A",
                    "waymark.users[0].roles=auditor", setting)
                    .run(context -> assertThat(context).as(setting).hasFailed());
        }
    }
}
