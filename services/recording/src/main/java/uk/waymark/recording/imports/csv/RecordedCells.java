package uk.waymark.recording.imports.csv;

import static uk.waymark.recording.imports.csv.Cells.joined;
import static uk.waymark.recording.imports.csv.Cells.word;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.Fact;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.Judgement;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Source;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.framework.AskedJudgement;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.framework.Judgements;

/**
 * A fact as the cells of its row, by heading. What no column states is not there, so that comparing cells compares what
 * a file can say.
 */
final class RecordedCells {

    static final String FINDINGS = "findings";

    private final Map<String, String> cells = new LinkedHashMap<>();

    private RecordedCells() {}

    /** @param findings whether the findings of a report are among what is said */
    static Map<String, String> of(Fact event, boolean findings) {
        RecordedCells of = new RecordedCells();
        of.add(event);
        if (findings && event instanceof ReportPublished report) {
            of.put(FINDINGS, report.findings().stream().map(f -> word(f.kind()) + ": " + f.text())
                    .collect(Collectors.joining("\n")));
        }
        return of.cells;
    }

    private void add(Fact event) {
        switch (event) {
            case AuthorityRegistered e -> put("name", e.name()).put("region", e.region())
                    .put("authority_type", e.authorityType()).put("ons_code", e.onsCode()).put("dfe_code", e.dfeCode())
                    .put("established", e.established())
                    .put("statistical_neighbours", joined(e.statisticalNeighbours())).put("note", e.note());
            case AuthorityCodesChanged e ->
                put("from", e.from()).put("ons_code", e.onsCode()).put("dfe_code", e.dfeCode());
            case AuthoritySucceeded e ->
                put("successors", joined(e.successors())).put("on", e.on()).put("note", e.note());
            case InspectionRecorded e -> inspection(e);
            case ReportPublished e -> put("publication_date", e.publicationDate())
                    .put("publication_date_printed", e.publicationDatePrinted()).put("link", e.link())
                    .put("document_sha256", e.documentSha256());
            case InterventionStarted e ->
                put("kind", word(e.kind())).put("started", DateNotation.text(e.started()))
                        .put("supersedes", e.supersedes()).put("detail", e.detail()).source(e.source());
            case InterventionEnded e -> put("ended", DateNotation.text(e.ended())).put("ended_detail", e.detail());
            case DeliveryOrganisationAppointed e -> put("organisation", e.organisation())
                    .put("started", DateNotation.text(e.from())).put("detail", e.detail()).source(e.source());
            case DeliveryOrganisationEnded e ->
                put("ended", DateNotation.text(e.ended())).put("ended_detail", e.detail());
            case VisitRecorded e -> put("kind", word(e.kind())).put("started", DateNotation.text(e.started()))
                    .put("ended", DateNotation.text(e.ended())).put("published", DateNotation.text(e.published()))
                    .put("link", e.link()).put("detail", e.detail()).source(e.source());
            case VisitLetterPublished e -> put("published", e.publicationDate()).put("link", e.link());
            case StatementRecorded e -> put("on", DateNotation.text(e.on())).put("person", e.person())
                    .put("role", e.role()).put("words", e.words()).source(e.source());
            case ActionPlanSubmitted e -> put("submitted", e.submitted());
            case MilestoneRecorded e -> put("reached", DateNotation.text(e.reached()));
        }
    }

    private void inspection(InspectionRecorded e) {
        put("edition", e.edition()).put("inspection_type", e.inspectionType()).put("scope", word(e.scope()))
                .put("visits", Cells.spansText(e.visits())).put("lead_inspectors", joined(e.leadInspectors()));
        InspectionRows.JUDGEMENTS.forEach(code -> put(code, null));
        for (Judgement judgement : e.judgements()) {
            put(judgement.code(), judgement.grade());
            if (judgement.code().equals(Judgements.IN_CARE)) {
                put("in_care_label", label(e.edition(), judgement));
            }
        }
    }

    /** A label that nobody gave is the edition's. */
    private static String label(String edition, Judgement judgement) {
        return judgement.label() != null
                ? judgement.label()
                : FrameworkCatalogue.edition(edition).flatMap(known -> known.judgement(judgement.code()))
                        .map(AskedJudgement::label).orElse(null);
    }

    private void source(Source source) {
        put("confidence", source == null ? null : word(source.confidence()))
                .put("source_title", source == null ? null : source.title())
                .put("source_link", source == null ? null : source.link());
    }

    private RecordedCells put(String column, Object value) {
        cells.put(column, Objects.toString(value, ""));
        return this;
    }
}
