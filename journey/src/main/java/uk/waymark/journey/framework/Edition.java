package uk.waymark.journey.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One edition of an inspection framework, as data: what it asks, and on which scale it answers.
 *
 * @param code       canonical, such as {@code ILACS_2023}
 * @param name       for people
 * @param family     editions counted together by a rule, such as {@code ILACS}
 * @param firstStart first day on which an inspection under it could start; null when before all records
 * @param lastStart  last day on which an inspection under it could start; null while it is in use
 * @param rates      whether an inspection of the whole service under it rates the authority
 * @param complete   whether a record must hold dates and every judgement; sources before 2013 do not
 * @param scale      grades, best first
 * @param judgements what it asks, in the order a report gives them
 * @param titled     what an inspection under it is called, {@code %s} standing for its type
 */
public record Edition(String code, String name, String family, LocalDate firstStart, LocalDate lastStart, boolean rates,
        boolean complete, List<String> scale, List<AskedJudgement> judgements, String titled) {

    /** Whether inspections that start on this day can be under this edition. */
    public boolean admits(LocalDate start) {
        return (firstStart == null || !start.isBefore(firstStart)) && (lastStart == null || !start.isAfter(lastStart));
    }

    public Optional<AskedJudgement> judgement(String judgementCode) {
        return judgements.stream().filter(j -> j.code().equals(judgementCode)).findFirst();
    }

    /** What to call an inspection of this type; a type that names the family itself is not prefixed with it again. */
    public String title(String inspectionType) {
        if (inspectionType.equals(family)) {
            return family + " inspection";
        }
        return inspectionType.startsWith(family + " ") ? inspectionType : titled.formatted(inspectionType);
    }

    /** Whether it gives one grade for overall effectiveness. */
    public boolean asksOverall() {
        return judgement(Judgements.OVERALL).isPresent();
    }
}
