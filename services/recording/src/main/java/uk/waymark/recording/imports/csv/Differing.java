package uk.waymark.recording.imports.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.waymark.events.Fact;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.framework.Judgements;

/**
 * A fact that a claim states otherwise than it is recorded.
 *
 * @param claimed as the claim's columns have it, without what no column states
 */
public record Differing(Claim claim, Fact recorded, Fact claimed) {

    static Optional<Differing> of(Claim claim, Fact claimed, Journey journey) {
        return Optional.ofNullable(journey.facts().get(FactKey.of(claimed)))
                .map(recorded -> new Differing(claim, recorded, claimed))
                .filter(differing -> !differing.cells(differing.recorded).equals(differing.cells(claimed)));
    }

    public FactKey key() {
        return FactKey.of(recorded);
    }

    /** What the columns say, for telling one claim from another. */
    public String stated() {
        return cells(claimed).toString();
    }

    /** Whether a cell is blank where something is recorded: a file may leave out what it does not know. */
    public boolean leavesOut() {
        Map<String, String> stated = cells(claimed);
        return cells(recorded).entrySet().stream()
                .anyMatch(cell -> !cell.getValue().isEmpty() && stated.getOrDefault(cell.getKey(), "").isEmpty());
    }

    /** Whether it says what was recorded before a correction, or what a reissued report says: nothing that is news. */
    public boolean saysAnotherVersion(Journey journey) {
        Map<String, String> stated = cells(claimed);
        return versions(journey).anyMatch(version -> cells(version).equals(stated));
    }

    private Stream<Fact> versions(Journey journey) {
        Stream<Fact> stated = journey.history(key()).stream()
                .flatMap(noted -> Journey.factOf(noted.event()).stream());
        return Stream.concat(stated, reissued(journey));
    }

    private Stream<Fact> reissued(Journey journey) {
        return journey.reissues(key().id()).stream().flatMap(reissue -> Stream.ofNullable(reissued(reissue)));
    }

    private Fact reissued(ReportReissued reissue) {
        return switch (recorded) {
            case InspectionRecorded e -> judged(e, reissue.judgements());
            case ReportPublished e -> new ReportPublished(e.urn(), e.inspectionId(), e.publicationDate(),
                    e.publicationDatePrinted(), reissue.link(), reissue.documentSha256(), e.findings());
            default -> null;
        };
    }

    /** The fact as the claim has it, with what no column states kept as it is recorded. */
    public Fact restated() {
        return switch (claimed) {
            case InspectionRecorded e -> judged(e, e.judgements().stream().map(this::labelled).toList());
            case ReportPublished e when claim.findings().isEmpty() ->
                new ReportPublished(e.urn(), e.inspectionId(), e.publicationDate(), e.publicationDatePrinted(),
                        e.link(), e.documentSha256(), ((ReportPublished) recorded).findings());
            case VisitLetterPublished e -> new VisitLetterPublished(e.urn(), e.visitId(), e.publicationDate(), e.link(),
                    ((VisitLetterPublished) recorded).findings());
            default -> claimed;
        };
    }

    /** One label has a column; the others stay as long as the edition does. */
    private Judgement labelled(Judgement judgement) {
        InspectionRecorded before = (InspectionRecorded) recorded;
        boolean stays = before.edition().equals(((InspectionRecorded) claimed).edition())
                && !judgement.code().equals(Judgements.IN_CARE);
        return before.judgements().stream().filter(j -> stays && j.code().equals(judgement.code())).findFirst()
                .map(j -> new Judgement(judgement.code(), judgement.grade(), j.label())).orElse(judgement);
    }

    private static InspectionRecorded judged(InspectionRecorded e, List<Judgement> judgements) {
        return new InspectionRecorded(e.urn(), e.inspectionId(), e.edition(), e.inspectionType(), e.scope(),
                e.visits(), e.leadInspectors(), judgements);
    }

    private Map<String, String> cells(Fact fact) {
        return RecordedCells.of(fact, !claim.findings().isEmpty());
    }
}
