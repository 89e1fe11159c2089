package uk.waymark.recording.imports.csv;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.Fact;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.journey.rules.Violation;

/** Finds the cell that a broken rule is about. */
public final class Location {

    private static final Pattern JUDGEMENT = Pattern.compile("judgements\\[(\\w+)](\\.label)?.*");
    private static final Pattern FINDING = Pattern.compile("findings\\[(\\d+)]\\.(\\w+)");

    private Location() {}

    /** The violation of a rule by a fact that a claim holds, as a fault of the file it came from. */
    public static Fault of(Claim claim, Fact fact, Violation violation) {
        Matcher finding = FINDING.matcher(violation.field());
        if (finding.matches()) {
            Row row = claim.findings().get(Integer.parseInt(finding.group(1)));
            return row.fault(finding.group(2), violation.rule().code(), violation.detail());
        }
        String column = column(fact, violation.field());
        return claim.isCorrection()
                ? claim.rewriting().fault(column, violation.rule().code(), violation.detail())
                : claim.row().fault(column, violation.rule().code(), violation.detail());
    }

    private static String column(Fact fact, String field) {
        if (field.contains(": ")) {
            return field;
        }
        Matcher judgement = JUDGEMENT.matcher(field);
        if (judgement.matches()) {
            return judgement.group(2) == null ? judgement.group(1) : judgement.group(1) + "_label";
        }
        return switch (field) {
            case "detail" -> fact instanceof InterventionEnded || fact instanceof DeliveryOrganisationEnded
                    ? "ended_detail"
                    : field;
            case "publicationDate" -> fact instanceof VisitLetterPublished ? "published" : "publication_date";
            case "from" -> fact instanceof DeliveryOrganisationAppointed ? "started" : field;
            case "source" -> "source_title";
            default -> heading(field);
        };
    }

    /** {@code statisticalNeighbours[3]} stands in {@code statistical_neighbours}. */
    private static String heading(String field) {
        return field.replaceAll("\\[.*", "").replace('.', '_').replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
