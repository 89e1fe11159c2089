package uk.waymark.runtime.module;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class ConditionalOnServiceTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(
            AutoConfigurations.of(ServiceSelection.class, RecordingModule.class, AuditModule.class));

    @Test
    void everyServiceRunsUnlessToldOtherwise() {
        runner.run(context -> assertThat(context).hasBean("recording").hasBean("audit"));
        runner.withPropertyValues("waymark.services=all")
                .run(context -> assertThat(context).hasBean("recording").hasBean("audit"));
    }

    @Test
    void onlySelectedServicesRun() {
        runner.withPropertyValues("waymark.services=audit").run(context -> {
            assertThat(context).doesNotHaveBean("recording").hasBean("audit");
            assertThat(context.getBean(SelectedServices.class).running()).containsExactly("audit");
        });
        runner.withPropertyValues("waymark.services=audit, recording")
                .run(context -> assertThat(context).hasBean("recording").hasBean("audit"));
    }

    @Test
    void aMisspeltServiceStopsTheStart() {
        runner.withPropertyValues("waymark.services=recording,adit").run(context -> assertThat(context).hasFailed()
                .getFailure().hasMessageContaining("[adit]").hasMessageContaining("[audit, recording]"));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnService("recording")
    static class RecordingModule {
        @Bean
        String recording() {
            return "recording";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnService("audit")
    static class AuditModule {
        @Bean
        String audit() {
            return "audit";
        }
    }
}
