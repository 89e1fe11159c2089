package uk.waymark.journey.rating;

import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.Judgement;

/**
 * From one day until another, this inspection rates the authority.
 *
 * @param from            first day, Europe/London: the day its report became public or was reissued, or the day a newer
 *                        one ceased to hold
 * @param until           the day from which it does not rate any more; null while nothing ends it
 * @param overall         grade of overall effectiveness, or {@code not_judged_under_framework} where the edition does
 *                        not ask for it, {@code not_judged} or {@code unknown}
 * @param judgements      every judgement but the overall one, in the edition's order
 * @param publicationDate of the report it rests on, as it was first published
 * @param reissued        the day of the reissue these grades come from; null where they are the first report's
 * @param withdrawn       the day from which the publisher declared the report void; null while it stands
 */
public record RatingPeriod(LocalDate from, LocalDate until, String inspectionId, String edition, String inspectionType,
        LocalDate inspectionStart, LocalDate inspectionEnd, LocalDate publicationDate, String overall,
        List<Judgement> judgements, String link, LocalDate reissued, LocalDate withdrawn) {

    /** The same between other days. */
    RatingPeriod between(LocalDate first, LocalDate end) {
        return new RatingPeriod(first, end, inspectionId, edition, inspectionType, inspectionStart, inspectionEnd,
                publicationDate, overall, judgements, link, reissued, withdrawn);
    }
}
