package uk.waymark.runtime.events;

import java.time.Duration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How event processors work: pooled, in segments of which each living process has an equal share, and which others take
 * over within seconds when it dies. An event that cannot be handled is tried again and never passed over.
 *
 * @param segments            into which a processor is split when it first starts
 * @param batchSize           events per transaction
 * @param claimIntervalMillis between two looks for segments nobody works on; claims are also extended that often
 * @param claimTimeout        after which a process that was not heard of counts as dead; several claim intervals
 */
@ConfigurationProperties("waymark.processors")
record Processors(@DefaultValue("4") int segments, @DefaultValue("200") int batchSize,
        @DefaultValue("500") int claimIntervalMillis, @DefaultValue("2s") Duration claimTimeout) {

    void configure(EventProcessingConfigurer configurer, MaxSegmentProvider shares) {
        configurer.registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
        configurer.usingPooledStreamingEventProcessors((configuration, builder) -> builder
                .initialSegmentCount(segments).batchSize(batchSize).tokenClaimInterval(claimIntervalMillis)
                .claimExtensionThreshold(claimIntervalMillis).maxSegmentProvider(shares)
                .initialToken(StreamableMessageSource::createTailToken));
    }
}
