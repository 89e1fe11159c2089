package uk.waymark.journey.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.waymark.events.DateSpan;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.journey.Journey;
import uk.waymark.journey.framework.Edition;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.framework.Grades;

final class InspectionRules {

    private InspectionRules() {}

    static void check(Journey journey, InspectionRecorded e, Violations v) {
        v.id(e.inspectionId(), "inspectionId");
        v.line(e.inspectionType(), "inspectionType");
        v.present(e.scope(), "scope");
        for (int i = 0; i < e.leadInspectors().size(); i++) {
            v.line(e.leadInspectors().get(i), "leadInspectors[" + i + "]");
        }
        visits(journey, e.urn(), e.visits(), v);
        edition(e, v).ifPresent(edition -> {
            v.require(!edition.complete() || !e.visits().isEmpty(), "visits", Rule.DATES_ARE_REQUIRED);
            judgements(edition, e.judgements(), v);
        });
    }

    private static void visits(Journey journey, String urn, List<DateSpan> visits, Violations v) {
        for (int i = 0; i < visits.size(); i++) {
            v.day(visits.get(i).start(), "visits[" + i + "].start");
            v.day(visits.get(i).end(), "visits[" + i + "].end");
            v.require(i == 0 || visits.get(i).start().isAfter(visits.get(i - 1).end()), "visits[" + i + "].start",
                    Rule.VISITS_ARE_IN_ORDER);
        }
        if (!visits.isEmpty()) {
            v.require(AuthorityRules.existed(journey, urn, visits.getFirst().start()), "visits[0].start",
                    Rule.AUTHORITY_EXISTED);
        }
    }

    private static Optional<Edition> edition(InspectionRecorded e, Violations v) {
        if (e.edition() == null) {
            v.add("edition", Rule.EDITION_IS_STATED);
            return Optional.empty();
        }
        Optional<Edition> edition = FrameworkCatalogue.edition(e.edition());
        v.require(edition.isPresent(), "edition", Rule.EDITION_IS_KNOWN);
        if (edition.isPresent() && !e.visits().isEmpty()) {
            v.require(edition.get().admits(e.visits().getFirst().start()), "edition", Rule.EDITION_FITS_START);
        }
        return edition;
    }

    static void judgements(Edition edition, List<Judgement> judgements, Violations v) {
        Set<String> given = new HashSet<>();
        for (Judgement judgement : judgements) {
            String field = "judgements[" + judgement.code() + "]";
            v.present(judgement.grade(), field + ".grade");
            if (edition.judgement(judgement.code()).isEmpty()) {
                v.add(field, Rule.JUDGEMENT_BELONGS_TO_EDITION,
                        judgement.code() + " is not judged under " + edition.code());
                continue;
            }
            v.require(given.add(judgement.code()), field, Rule.JUDGEMENT_IS_GIVEN_ONCE);
            v.optionalLine(judgement.label(), field + ".label");
            if (judgement.grade() != null && !Grades.isState(judgement.grade())
                    && !edition.scale().contains(judgement.grade())) {
                v.add(field + ".grade", Rule.GRADE_IS_ON_SCALE, "'" + judgement.grade() + "' is no grade under "
                        + edition.code() + ": " + String.join(", ", edition.scale()) + ", not_judged, unknown");
            }
        }
        if (edition.complete()) {
            edition.judgements().stream().filter(asked -> !given.contains(asked.code())).forEach(asked -> v
                    .add("judgements[" + asked.code() + "]", Rule.JUDGEMENT_IS_REQUIRED));
        }
    }
}
