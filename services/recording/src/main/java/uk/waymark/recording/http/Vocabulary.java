package uk.waymark.recording.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.waymark.events.Confidence;
import uk.waymark.events.FindingKind;
import uk.waymark.events.InterventionKind;
import uk.waymark.events.Precision;
import uk.waymark.events.Scope;
import uk.waymark.events.VisitKind;
import uk.waymark.journey.framework.Edition;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.framework.Grades;
import uk.waymark.journey.framework.Regions;

/** What a command may say where not every text goes: framework editions with what they ask, regions, and kinds. */
record Vocabulary(@Schema(description = "Oldest first") List<EditionTold> editions, List<String> regions,
        List<Scope> scopes, List<VisitKind> visitKinds,
        @Schema(description = "Lightest first") List<InterventionKind> interventionKinds,
        List<FindingKind> findingKinds, List<Confidence> confidences, List<Precision> precisions) {

    /** The same for as long as this process runs. */
    static final Vocabulary ALL = new Vocabulary(
            FrameworkCatalogue.editions().stream().map(EditionTold::of).toList(), Regions.ALL,
            List.of(Scope.values()), List.of(VisitKind.values()), List.of(InterventionKind.values()),
            List.of(FindingKind.values()), List.of(Confidence.values()), List.of(Precision.values()));

    record EditionTold(@Schema(example = "ILACS_2023") String code,
            @Schema(example = "ILACS, 2023 edition") String name, @Schema(example = "ILACS") String family,
            @Schema(description = "First day on which an inspection under it could start; absent when before all records") LocalDate firstStart,
            @Schema(description = "Last such day; absent while it is in use") LocalDate lastStart,
            @Schema(description = "Whether an inspection of the whole service under it rates the authority") boolean rates,
            @Schema(description = "Whether a record must hold dates and every judgement") boolean complete,
            @Schema(description = "What a judgement can be recorded as: the scale, best first, then the states without a grade") List<String> grades,
            @Schema(description = "What it asks, in the report's order") List<Asked> judgements) {

        private static EditionTold of(Edition edition) {
            return new EditionTold(edition.code(), edition.name(), edition.family(), edition.firstStart(),
                    edition.lastStart(), edition.rates(), edition.complete(),
                    Stream.concat(edition.scale().stream(), Grades.STATES.stream()).toList(),
                    edition.judgements().stream().map(asked -> new Asked(asked.code(), asked.label())).toList());
        }
    }

    record Asked(@Schema(example = "help_and_protection") String code,
            @Schema(description = "What this edition calls it", example = "children who need help and protection") String label) {}
}
