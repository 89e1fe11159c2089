package uk.waymark.journey.framework;

import static uk.waymark.journey.framework.Judgements.ADOPTION;
import static uk.waymark.journey.framework.Judgements.CARE_LEAVERS;
import static uk.waymark.journey.framework.Judgements.HELP_AND_PROTECTION;
import static uk.waymark.journey.framework.Judgements.IN_CARE;
import static uk.waymark.journey.framework.Judgements.LEADERS;
import static uk.waymark.journey.framework.Judgements.LEADERSHIP;
import static uk.waymark.journey.framework.Judgements.OVERALL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every framework edition there is. The next one is one more entry here. */
public final class FrameworkCatalogue {

    private static final AskedJudgement EFFECTIVENESS = new AskedJudgement(OVERALL, "overall effectiveness", "overall");
    private static final AskedJudgement PROTECTION = new AskedJudgement(HELP_AND_PROTECTION,
            "children who need help and protection", "help and protection");
    private static final AskedJudgement SIF_LEADERSHIP = new AskedJudgement(LEADERSHIP,
            "leadership, management and governance", "leadership, management and governance");
    private static final AskedJudgement IMPACT_OF_LEADERS = new AskedJudgement(LEADERS,
            "the impact of leaders on social work practice with children and families", "impact of leaders");
    private static final AskedJudgement LEAVERS = new AskedJudgement(CARE_LEAVERS,
            "the experiences and progress of care leavers", "care leavers");
    private static final AskedJudgement CHILDREN_IN_CARE = new AskedJudgement(IN_CARE, "in care", "children in care");

    private static final List<Edition> EDITIONS = List.of(
            new Edition("PRE_SIF", "Inspections before the single inspection framework", "PRE_SIF", null,
                    endOf(2013, 10),
                    false, false, Grades.BEFORE_2013,
                    List.of(EFFECTIVENESS, new AskedJudgement(LEADERSHIP, "leadership and management", "leadership"),
                            PROTECTION,
                            new AskedJudgement(IN_CARE, "outcomes for looked after children", "looked after children"),
                            LEAVERS, new AskedJudgement(ADOPTION, "adoption", "adoption")),
                    "Inspection: %s"),
            new Edition("SIF", "Single inspection framework", "SIF", LocalDate.of(2013, 11, 1), endOf(2018, 6), true,
                    true, Grades.SINCE_2013,
                    List.of(EFFECTIVENESS, SIF_LEADERSHIP, PROTECTION,
                            new AskedJudgement(IN_CARE, "looked after and achieving permanence",
                                    "looked after and achieving permanence"),
                            new AskedJudgement(CARE_LEAVERS,
                                    "the experiences and progress of care leavers (sub-judgement)", "care leavers"),
                            new AskedJudgement(ADOPTION, "adoption performance (sub-judgement)", "adoption")),
                    "SIF: %s"),
            new Edition("ILACS_2018", "ILACS, 2018 edition", "ILACS", LocalDate.of(2018, 1, 1), endOf(2022, 12), true,
                    true, Grades.SINCE_2013,
                    List.of(EFFECTIVENESS, IMPACT_OF_LEADERS, PROTECTION,
                            new AskedJudgement(IN_CARE, "in care and care leavers", "children in care, care leavers")),
                    "ILACS %s inspection"),
            new Edition("ILACS_2023", "ILACS, 2023 edition", "ILACS", LocalDate.of(2023, 1, 1), endOf(2026, 3), true,
                    true, Grades.SINCE_2013,
                    List.of(EFFECTIVENESS, IMPACT_OF_LEADERS, PROTECTION, CHILDREN_IN_CARE, LEAVERS),
                    "ILACS %s inspection"),
            new Edition("ILACS_2026", "ILACS, 2026 edition (no overall effectiveness)", "ILACS",
                    LocalDate.of(2026, 4, 1), null, true, true, Grades.SINCE_2013,
                    List.of(IMPACT_OF_LEADERS, PROTECTION, CHILDREN_IN_CARE, LEAVERS), "ILACS %s inspection"));

    private FrameworkCatalogue() {}

    /** Oldest first. */
    public static List<Edition> editions() {
        return EDITIONS;
    }

    public static Optional<Edition> edition(String code) {
        return EDITIONS.stream().filter(e -> e.code().equals(code)).findFirst();
    }

    /** The editions an inspection starting on this day can be under: one, or two where the windows overlap. */
    public static List<Edition> admitting(LocalDate start) {
        return EDITIONS.stream().filter(e -> e.admits(start)).toList();
    }

    private static LocalDate endOf(int year, int month) {
        return LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
    }
}
