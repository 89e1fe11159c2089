package uk.waymark.recording.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import uk.waymark.runtime.events.RecordedClock;

/**
 * What happens first in every command's transaction: the recorded clock is asked, then the key is claimed. What is
 * remembered under the key commits together with the event.
 */
final class CommandGate implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final RecordedClock clock;
    private final AnsweredKeys keys;
    private final Duration kept;

    CommandGate(RecordedClock clock, AnsweredKeys keys, Duration kept) {
        this.clock = clock;
        this.keys = keys;
        this.kept = kept;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        Instant now = clock.now();
        work.transformMessage(command -> command.andMetaData(Context.instants(now, now.minus(kept))));
        Context context = Context.of(work.getMessage().getMetaData());
        return context.once() == null ? chain.proceed() : once(context, chain);
    }

    private Object once(Context context, InterceptorChain chain) throws Exception {
        Optional<Answer> before = keys.claim(context);
        if (before.isPresent()) {
            return before.get();
        }
        Answer answer = (Answer) chain.proceed();
        keys.keep(context, answer);
        return answer;
    }
}
