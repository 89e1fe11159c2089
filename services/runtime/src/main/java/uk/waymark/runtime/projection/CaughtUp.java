package uk.waymark.runtime.projection;

import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import uk.waymark.runtime.web.readiness.ReadinessCondition;

/**
 * Not ready while a projection of this process has yet to take in what was recorded before the start, or makes rows of an
 * earlier revision anew.
 */
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
        return projections.getObject().all().stream().allMatch(CaughtUp::ready);
    }

    private static boolean ready(RunningProjection<?, ?> projection) {
        return projection.caughtUp() && projection.revisionSettled();
    }

    private String parked() {
        return projections.getObject().all().stream().filter(projection -> projection.follower().standing() > 0)
                .map(projection -> ", " + projection.name() + " but for parked authorities: "
                        + projection.follower().standing())
                .collect(Collectors.joining());
    }

    @Override
    public String detail() {
        return holds()
                ? "caught up" + parked()
                : projections.getObject().all().stream().filter(projection -> !ready(projection))
                        .map(projection -> projection.name()
                                + (projection.caughtUp() ? " is made anew for this version" : " is catching up"))
                        .collect(Collectors.joining(", "));
    }
}
