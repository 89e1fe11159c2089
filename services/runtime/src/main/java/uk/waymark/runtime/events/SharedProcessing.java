package uk.waymark.runtime.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.database.Migrations;

/** How the processes of an installation share the work of event processors. */
@Configuration(proxyBeanMethods = false)
class SharedProcessing {

    @Bean
    Migrations processingMigrations() {
        return new Migrations(MemberTable.SCHEMA, "classpath:db/processing");
    }

    @Bean
    ProcessName processName() {
        return ProcessName.unique();
    }

    @Bean
    SegmentShares segmentShares(JdbcClient jdbc, ProcessName process, Processors settings,
            ObjectProvider<EventProcessingConfiguration> axon) {
        return new SegmentShares(new MemberTable(jdbc), process, settings,
                () -> axon.getObject().eventProcessors().keySet(), AbstractTokenEntry.clock);
    }

    @Bean
    MeterBinder segmentMeters(ObjectProvider<EventProcessingConfiguration> axon, SegmentShares shares) {
        return registry -> axon.getObject().eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                Gauge.builder("waymark.processor.segments.owned", streaming, p -> p.processingStatus().size())
                        .description("Segments of the processor that this process works on").tag("processor", name)
                        .register(registry);
                Gauge.builder("waymark.processor.processes", shares, s -> s.living(name))
                        .description("Living processes that share the processor, as this one knows them")
                        .tag("processor", name).register(registry);
            }
        });
    }
}
