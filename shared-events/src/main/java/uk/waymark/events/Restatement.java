package uk.waymark.events;

import java.util.List;

/** A recording error is put right: the fact stated again, whole, as it should have been recorded. */
public sealed interface Restatement extends Compensation permits AuthorityCorrected, InspectionCorrected,
        ReportCorrected, VisitCorrected, InterventionCorrected, ActionPlanCorrected, StatementCorrected {

    Enclosed restated();

    /** The fact as it holds now. */
    default Fact fact() {
        return (Fact) restated().event();
    }

    @Override
    default CorrectionKind kind() {
        return CorrectionKind.RECORDING_ERROR;
    }

    /** @throws IllegalArgumentException if it restates a fact of another kind */
    @SafeVarargs
    static void require(Enclosed restated, Class<? extends Fact>... kinds) {
        if (restated == null || List.of(kinds).stream().noneMatch(kind -> kind.isInstance(restated.event()))) {
            throw new IllegalArgumentException("restates " + List.of(kinds) + " only, not " + restated);
        }
    }
}
