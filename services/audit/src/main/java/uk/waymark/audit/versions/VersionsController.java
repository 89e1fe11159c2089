package uk.waymark.audit.versions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.audit.record.Download;
import uk.waymark.audit.record.OnDay;
import uk.waymark.audit.record.People;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.audit.record.Records;
import uk.waymark.audit.record.Then;
import uk.waymark.runtime.security.Directory;
import uk.waymark.runtime.web.query.Paged;
import uk.waymark.runtime.web.query.Paging;

@RestController
final class VersionsController {

    private final Records records;
    private final Directory directory;

    VersionsController(Records records, Directory directory) {
        this.records = records;
        this.directory = directory;
    }

    @GetMapping("/api/audit/authorities/{urn}/previous-versions")
    @Tag(name = "Audit")
    @Operation(summary = "What was superseded, as a statistics office publishes it", description = "One row for each field a correction changed: the superseded value, the new one, why, on what evidence, when, "
            + "how much it changes, and on whose word.")
    PreviousVersionsAnswer versions(@Parameter(description = "Ofsted URN", example = "80566") @PathVariable String urn,
            Then then, Paging paging) {
        RecordedJourney recorded = records.of(urn, then);
        People people = People.of(recorded.events(), directory);
        List<PreviousVersion> all = PreviousVersion.of(recorded.events());
        return new PreviousVersionsAnswer(urn, recorded.state(),
                Paged.of(page(all, paging).stream().map(version -> AuditedVersion.of(version, people)).toList(),
                        paging, all.size()),
                recorded.version(), recorded.basis());
    }

    @GetMapping("/api/audit/authorities/{urn}/previous-versions.csv")
    @Tag(name = "Audit")
    @Operation(summary = "The same as CSV", description = "RFC 4180, UTF-8. People are named by their opaque ids.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", examples = @ExampleObject("""
                                                                                                            event_id,corrects,subject,field,superseded,replacement,kind,reason,evidence_link,evidence_sha256,evidence_note,superseded_at,effective_from,scale,overall_rating_changed,proposed_by,approved_by,approved_by_one
                                                                                                            0f8b7a52-4b6c-4a52-9f0d-6a4d2c1b7e55,5b0f3c1e-9a44-4f3f-8f0e-3b1f2f0c7d10,report-published 80581-2015-05-18,publicationDate,2015-05-13,2015-05-18,recording_error,The site's date is canonical,https://reports.ofsted.gov.uk/provider/44/80581,,,2026-09-01T11:00:00.000001Z,,5 days later,true,a-7f3a02c4d81b,a-1c9e55d2a0b4,false
                                                                                                            """)))
    void csv(@Parameter(description = "Ofsted URN", example = "80566") @PathVariable String urn, Then then,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        RecordedJourney recorded = records.of(urn, then);
        Download.send("previous-versions-" + urn + ".csv", "text/csv;charset=UTF-8;header=present", recorded.basis(),
                out -> VersionsCsv.write(PreviousVersion.of(recorded.events()), out), request, response);
    }

    @GetMapping("/api/authorities/{urn}/corrections")
    @Tag(name = "Authorities")
    @Operation(summary = "The corrections of what is public about an authority", description = "What was superseded, by what, why, on what evidence, when and how much it changes; without who. As of a day: what "
            + "is dated or was published later is not there.")
    CorrectionsAnswer corrections(@Parameter(description = "Ofsted URN", example = "80566") @PathVariable String urn,
            OnDay day, Then then, Paging paging) {
        RecordedJourney recorded = records.of(urn, then);
        LocalDate today = records.today();
        LocalDate on = day.on().filter(asked -> asked.isBefore(today)).orElse(today);
        Set<String> seen = Seen.corrections(recorded.events(), on);
        List<PreviousVersion> all = PreviousVersion.of(recorded.events()).stream()
                .filter(version -> seen.contains(version.eventId())).toList();
        return new CorrectionsAnswer(urn, recorded.state(),
                Paged.of(page(all, paging).stream().map(version -> VersionTold.until(on, version)).toList(), paging,
                        all.size()),
                recorded.version(), on, recorded.basis());
    }

    private static List<PreviousVersion> page(List<PreviousVersion> all, Paging paging) {
        return all.stream().skip(paging.offset()).limit(paging.size()).toList();
    }
}
