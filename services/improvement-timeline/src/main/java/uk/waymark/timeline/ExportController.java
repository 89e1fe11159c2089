package uk.waymark.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.query.AsOf;
import uk.waymark.runtime.web.query.MinPosition;
import uk.waymark.runtime.web.query.Questions;

@RestController
@Tag(name = "Export")
final class ExportController {

    private static final String KINDS = "authorities, code-changes, inspections, findings, interventions, visits, "
            + "delivery-organisations, statements, successions, reissues or withdrawals";

    private final Questions questions;
    private final Download download;

    ExportController(@Qualifier(ImprovementTimelineModule.QUESTIONS) Questions questions, Download download) {
        this.questions = questions;
        this.download = download;
    }

    @GetMapping("/api/export")
    @Operation(summary = "What can be downloaded, and under which terms")
    ExportIndex index(AsOf asOf, MinPosition minPosition, Audience audience) {
        return ExportIndex.of(questions.about(asOf, minPosition, audience).basis());
    }

    @GetMapping("/api/export/{kind}.csv")
    @Operation(summary = "One kind of fact, whole, as CSV", description = "The columns and the order of rows in which the import reads the same kind, so that what went "
            + "in comes out, byte for byte. RFC 4180, UTF-8, ISO 8601 dates. Cells are written as recorded: a "
            + "spreadsheet may take one that begins with =, +, - or @ for a formula, so import columns as text. What "
            + "was recorded wrongly is written as it was corrected, and an inspection that never took place not at all. "
            + "Inspections are written as their first report gave them: its reissues and its withdrawal, which the "
            + "import does not read, are files of their own.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", examples = @ExampleObject("""
                                                                                                            urn,authority,from,ons_code,dfe_code
                                                                                                            80426,Barnsley,2025-04-01,E08000038,
                                                                                                            """)))
    void csv(@Parameter(description = KINDS, example = "code-changes") @PathVariable String kind, AsOf asOf,
            MinPosition minPosition, Audience audience, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        download.send(kind, new CsvFormat(), questions.about(asOf, minPosition, audience), request, response);
    }

    @GetMapping("/api/export/{kind}.json")
    @Operation(summary = "One kind of fact, whole, as JSON", description = "The rows of the CSV as objects, with what they rest on and the terms of use. A blank cell is "
            + "null, a list is an array.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject("""
                                                                                                                    {"kind": "code-changes", "attribution": "Contains public sector information licensed under the Open Government \
                                                                                                                    Licence v3.0", "license": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", \
                                                                                                                    "on": "2026-09-01", "knownAt": "2026-09-01T09:00:00.000000Z", "position": 1234, "rows": [{"urn": "80426", \
                                                                                                                    "authority": "Barnsley", "from": "2025-04-01", "ons_code": "E08000038", "dfe_code": null}]}
                                                                                                                    """)))
    void json(@Parameter(description = KINDS, example = "code-changes") @PathVariable String kind, AsOf asOf,
            MinPosition minPosition, Audience audience, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        download.send(kind, new JsonFormat(), questions.about(asOf, minPosition, audience), request, response);
    }
}
