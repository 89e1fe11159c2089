package uk.waymark.runtime.projection;

import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import uk.waymark.runtime.web.readiness.ReadinessCondition;

/** Not ready while a projection of this process has yet to take in what was recorded before the start. */
final class CaughtUp implements ReadinessCondition {

    private final ObjectProvider<RunningProjections> projections;

    CaughtUp(ObjectProvider<RunningProjections> projections) {
        this.projections = projections;
    }

    @Override
    public String name() {
        return "projections";
    }

    @Override
    public boolean holds() {
        return projections.getObject().all().stream().allMatch(RunningProjection::caughtUp);
    }

    @Override
    public String detail() {
        return holds()
                ? "caught up"
                : projections.getObject().all().stream().filter(projection -> !projection.caughtUp())
                        .map(projection -> projection.name() + " is catching up").collect(Collectors.joining(", "));
    }
}
