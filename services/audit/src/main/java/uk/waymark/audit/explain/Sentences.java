package uk.waymark.audit.explain;

import java.util.Optional;
import uk.waymark.audit.words.Wording;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.DateSpan;
import uk.waymark.journey.Journey;
import uk.waymark.journey.framework.Edition;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.framework.Grades;
import uk.waymark.journey.rating.RatingPeriod;

/** An explanation as a person reads it. */
final class Sentences {

    static final String RULE = "Of the graded inspections of the whole service whose report was public by that day and"
            + " not withdrawn, the one whose inspection ended last rates the authority.";

    private Sentences() {}

    /** @param rating empty when nothing rates it */
    static String conclusion(Journey journey, Explanation explanation, Optional<RatingPeriod> rating) {
        String name = journey.all(AuthorityRegistered.class).map(AuthorityRegistered::name).findFirst()
                .orElse("The authority");
        String day = "On " + Wording.day(explanation.on()) + " ";
        if (explanation.abolished() != null) {
            return day + name + " did not exist any more; it was succeeded by others on "
                    + Wording.day(explanation.abolished()) + ".";
        }
        return rating.map(period -> day + name + " was " + rated(period) + " by its "
                + explanation.counting().map(Sentences::inspection).orElseThrow() + ", whose report became public on "
                + Wording.day(period.publicationDate()) + reissued(period) + ".")
                .orElse(day + name + " had no rating: " + (explanation.considered().isEmpty()
                        ? "no inspection was recorded."
                        : "none of the recorded inspections counted."));
    }

    private static String rated(RatingPeriod period) {
        return switch (period.overall()) {
            case Grades.NOT_JUDGED_UNDER_FRAMEWORK -> "rated judgement by judgement, without an overall grade (not"
                    + " judged under this framework: " + edition(period.edition()) + "),";
            case Grades.NOT_JUDGED -> "rated without an overall grade (it was asked and not judged)";
            case Grades.UNKNOWN -> "given an overall grade that is not known";
            default -> "rated " + Wording.grade(period.overall());
        };
    }

    private static String edition(String code) {
        return FrameworkCatalogue.edition(code).map(Edition::name).orElse(code);
    }

    private static String inspection(Candidate candidate) {
        return Wording.title(candidate.inspection()) + " of " + days(candidate) + " (" + candidate.id() + ")";
    }

    private static String days(Candidate candidate) {
        return Wording.span(new DateSpan(candidate.inspection().visits().getFirst().start(), candidate.end()));
    }

    private static String reissued(RatingPeriod period) {
        return period.reissued() == null
                ? ""
                : ", with the grades of the report reissued on " + Wording.day(period.reissued());
    }

    /** Why an inspection counts or does not. */
    static String why(Explanation.Considered one, Explanation explanation) {
        Candidate candidate = one.candidate();
        return switch (one.verdict()) {
            case COUNTS -> "Counts: of those public by then and not withdrawn it ended last, on "
                    + Wording.day(candidate.end()) + "; its report became public on "
                    + Wording.day(candidate.published()) + ".";
            case OLDER -> "Does not count any more: "
                    + explanation.counting().map(newer -> newer.id() + " ended later, on " + Wording.day(newer.end()))
                            .orElseThrow()
                    + ".";
            case NOT_PUBLISHED_YET -> "Not published yet on that day: " + (candidate.report() == null
                    ? "no report is recorded."
                    : "its report is public from " + Wording.day(candidate.published()) + ".")
                    + (candidate.end().isAfter(explanation.on()) ? " It had not ended then." : "");
            case WITHDRAWN -> "Withdrawn: the publisher declared its report void from "
                    + Wording.day(candidate.withdrawn()) + "; it counted until then at the most.";
            case VOID -> "Void: it was recorded and never took place.";
            case PARTIAL_SCOPE -> "Never counts: it looked at a part of the service only ("
                    + Wording.plain(candidate.inspection().scope()) + ").";
            case FRAMEWORK_DOES_NOT_RATE -> "Never counts: " + edition(candidate.inspection().edition())
                    + " give no rating of the whole service.";
            case NOT_GRADED -> "Never counts: none of its judgements is a grade.";
            case AUTHORITY_ABOLISHED -> "Does not count any more: the authority was succeeded by others on "
                    + Wording.day(explanation.abolished()) + ".";
        };
    }
}
