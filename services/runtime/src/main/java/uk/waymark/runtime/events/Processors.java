package uk.waymark.runtime.events;

import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How event processors work: pooled, in segments that another process takes over within seconds when this one dies. An
 * event that cannot be handled is tried again and never passed over.
 *
 * @param segments            into which a processor is split when it first starts
 * @param batchSize           events per transaction
 * @param claimIntervalMillis between two looks for segments nobody works on; claims are also extended that often
 */
@ConfigurationProperties("waymark.processors")
record Processors(@DefaultValue("4") int segments, @DefaultValue("200") int batchSize,
        @DefaultValue("500") int claimIntervalMillis) {

    void configure(EventProcessingConfigurer configurer) {
        configurer.registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
        configurer.usingPooledStreamingEventProcessors((configuration, builder) -> builder
                .initialSegmentCount(segments).batchSize(batchSize).tokenClaimInterval(claimIntervalMillis)
                .claimExtensionThreshold(claimIntervalMillis)
                .initialToken(StreamableMessageSource::createTailToken));
    }
}
