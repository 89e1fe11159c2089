package uk.waymark.runtime.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** How long storing takes: from the moment a command's events are handed to the store until they are committed there. */
final class AppendMeters implements MessageDispatchInterceptor<EventMessage<?>> {

    private final MeterRegistry registry;
    private final Timer appends;

    AppendMeters(MeterRegistry registry) {
        this.registry = registry;
        this.appends = Timer.builder("waymark.events.append")
                .description("Storing the events of one command, commit included; what was rolled back is not counted")
                .publishPercentileHistogram().register(registry);
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            Timer.Sample sample = Timer.start(registry);
            CurrentUnitOfWork.get().afterCommit(committed -> sample.stop(appends));
        }
        return (index, event) -> event;
    }
}
