package uk.waymark.audit.difference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.audit.record.People;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.audit.record.Records;
import uk.waymark.runtime.security.Directory;

@RestController
@Tag(name = "Audit")
final class DifferenceController {

    private final Records records;
    private final StandingsThen standings;
    private final Directory directory;

    DifferenceController(Records records, StandingsThen standings, Directory directory) {
        this.records = records;
        this.standings = standings;
        this.directory = directory;
    }

    @GetMapping("/api/audit/authorities/{urn}/difference")
    @Operation(summary = "What differs between two states of knowledge of an authority, and the events that made it differ", description = "Field by field: who it is, what rates it on the day, its timeline by the day, proposals. With fromOn and toOn "
            + "the two can be looked at on different days.")
    DifferenceAnswer difference(@Parameter(description = "Ofsted URN", example = "80566") @PathVariable String urn,
            Span span) {
        RecordedJourney from = records.of(urn, span.before());
        RecordedJourney to = records.of(urn, span.after());
        return DifferenceAnswer.of(from, records.day(span.dayBefore()), to, records.day(span.dayAfter()),
                People.of(DifferenceAnswer.between(from, to), directory));
    }

    @GetMapping("/api/audit/standings/difference")
    @Operation(summary = "Why did 18 become 19? Counts at two states of knowledge, and the authorities that moved between them", description = "Each with what it counted as before and after, and the events that moved it; none where the day alone did.")
    StandingsDifference standings(Span span, CountAsked count) {
        return standings.difference(records.all(span.from()), records.day(span.dayBefore()), records.all(span.to()),
                records.day(span.dayAfter()), count);
    }
}
