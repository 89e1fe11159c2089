package uk.waymark.audit.explain;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.audit.record.OnDay;
import uk.waymark.audit.record.People;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.audit.record.Records;
import uk.waymark.audit.record.Then;
import uk.waymark.runtime.security.Directory;

@RestController
@Tag(name = "Audit")
final class ExplainController {

    private final Records records;
    private final Directory directory;

    ExplainController(Records records, Directory directory) {
        this.records = records;
        this.directory = directory;
    }

    @GetMapping("/api/audit/authorities/{urn}/explain")
    @Operation(summary = "Why an authority is rated as it is on a day", description = "Every inspection recorded by then, whether it counts and why not, in words, with the events that say so: "
            + "recorded, published, corrected, reissued, withdrawn, voided.")
    ExplainAnswer explain(@Parameter(description = "Ofsted URN", example = "80566") @PathVariable String urn, OnDay day,
            Then then) {
        RecordedJourney recorded = records.of(urn, then);
        return ExplainAnswer.of(recorded, records.day(day), People.of(recorded.events(), directory));
    }
}
