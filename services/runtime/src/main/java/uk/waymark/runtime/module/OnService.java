package uk.waymark.runtime.module;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

final class OnService extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String service = metadata.getAnnotations().get(ConditionalOnService.class).getString("value");
        SelectedServices selected = SelectedServices.in(context.getBeanFactory(), context.getEnvironment());
        selected.offer(service);
        return new ConditionOutcome(selected.runs(service),
                ConditionMessage.forCondition(ConditionalOnService.class).because("waymark.services is " + selected));
    }
}
