package uk.waymark.recording.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.csv.Kinds;
import uk.waymark.recording.imports.csv.SourceFile;
import uk.waymark.recording.imports.jobs.ImportJob;
import uk.waymark.recording.imports.jobs.Imports;
import uk.waymark.recording.imports.jobs.Order;
import uk.waymark.recording.imports.jobs.Progress;
import uk.waymark.recording.imports.jobs.RowResult;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.runtime.security.CurrentActor;
import uk.waymark.runtime.security.Directory;
import uk.waymark.runtime.web.problem.MalformedRequest;
import uk.waymark.runtime.web.query.Paged;
import uk.waymark.runtime.web.query.Paging;

/** Imports over HTTP: a job is accepted at once and tells how far it is. */
@RestController
@Tag(name = "Imports")
final class ImportEndpoints {

    private static final String ORIGIN = "http";
    private static final String EXPLAINED = "The kind is recognised by the header. Every row is checked before the first is "
            + "recorded; with an error in any of them nothing is. A row that says something else than what is recorded "
            + "is not applied but becomes a proposed correction with the file as evidence, once, however often the file "
            + "is imported; a row that leaves out what is recorded is reported as different, one that says what was "
            + "recorded before a correction as corrected_since. A dry run reports what would be added as new and "
            + "what would be proposed as proposed. A file of kind corrections lists changed cells, one a line, and needs a reason; its "
            + "proposals are decided together as a batch under the id of the import. A second run adds nothing. One "
            + "import runs at a time: another is refused with 409.";
    private static final String REASON = "Why what is recorded otherwise should be corrected; a file of kind corrections needs it";
    private static final String EVIDENCE = "Address of a document that shows it; the file itself is evidence in any case";

    private static final String KIND = "What the files hold; recognised by their headers unless told";

    private final Imports imports;
    private final Directory directory;

    ImportEndpoints(Imports imports, Directory directory) {
        this.imports = imports;
        this.directory = directory;
    }

    /** One file as the body. */
    @PostMapping(path = "/api/imports", consumes = "text/csv")
    @Operation(summary = "Import a CSV file", description = EXPLAINED)
    @RequestBody(description = "RFC 4180, UTF-8; several files at once as parts called file of multipart/form-data", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"), examples = @ExampleObject("""
                                                                                                                                                                                                                             urn,authority,from,ons_code,dfe_code
                                                                                                                                                                                                                             80426,Barnsley,2025-04-01,E08000038,
                                                                                                                                                                                                                             """)))
    ResponseEntity<ImportView> begin(@RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(description = KIND) @RequestParam Optional<String> kind,
            @Parameter(description = REASON) @RequestParam(required = false) String reason,
            @Parameter(description = EVIDENCE) @RequestParam(required = false) String evidenceLink, InputStream body,
            CurrentActor actor) throws IOException {
        requireKnown(kind);
        return begin(order(actor, dryRun, reason, evidenceLink),
                List.of(new SourceFile(kind.orElse("body") + ".csv", kind.orElse(null), body.readAllBytes())));
    }

    /** Several files, each a part called {@code file}; checked and recorded as one. */
    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> begin(@RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam Optional<String> kind, @RequestParam(required = false) String reason,
            @RequestParam(required = false) String evidenceLink, @RequestPart("file") List<MultipartFile> file,
            CurrentActor actor) throws IOException {
        requireKnown(kind);
        List<SourceFile> files = new ArrayList<>();
        for (MultipartFile part : file) {
            files.add(new SourceFile(FileName.plain(part.getOriginalFilename()), kind.orElse(null),
                    part.getBytes()));
        }
        return begin(order(actor, dryRun, reason, evidenceLink), files);
    }

    @GetMapping("/api/imports")
    @Operation(summary = "All imports, the newest first")
    Paged<ImportView> list(Paging paging) {
        List<ImportJob> jobs = imports.list(paging.offset(), paging.size());
        Map<String, String> names = directory
                .displayNames(jobs.stream().map(job -> job.order().actor()).distinct().toList());
        return Paged.of(jobs.stream().map(job -> ImportView.of(job, names, null)).toList(), paging, imports.count());
    }

    @GetMapping("/api/imports/{id}")
    @Operation(summary = "How far an import is, and what is wrong with its files")
    ImportView find(@PathVariable String id) {
        return view(imports.find(id));
    }

    @GetMapping("/api/imports/{id}/errors")
    @Operation(summary = "What is wrong with the files of an import", description = "In the order found: the line and column of the file, the heading, what stands there, the rule, and words for a person. At most "
            + "the first twenty thousand things are kept; errorCount of the import counts all.")
    Paged<Fault> errors(@PathVariable String id, Paging paging) {
        imports.find(id);
        return Paged.of(imports.faults(id, paging.offset(), paging.size()), paging, imports.keptFaults(id));
    }

    @GetMapping("/api/imports/{id}/errors.csv")
    @Operation(summary = "The same as a file", description = "RFC 4180. A spreadsheet may take a cell that begins with =, +, - or @ for a formula: import columns as text.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", examples = @ExampleObject("""
                                                                                                            file,line,column,field,value,rule,detail
                                                                                                            visits.csv,4,5,started,16,date_is_in_notation,"'16' is no date such as 2017-04-03"
                                                                                                            """)))
    void errorsAsFile(@PathVariable String id, HttpServletResponse response) throws IOException {
        imports.find(id);
        CsvAnswer.sendFaults(id, imports.faults(id, 0, Integer.MAX_VALUE), response);
    }

    @GetMapping("/api/imports/{id}/rows")
    @Operation(summary = "What became of each row", description = "By result; a row that says something else than what is recorded names each field, what is recorded and what the file says, and the proposals it became.")
    Paged<RowResult> rows(@PathVariable String id, @RequestParam(required = false) List<RowStatus> status,
            Paging paging) {
        ImportJob job = imports.find(id);
        List<RowStatus> wanted = status == null || status.isEmpty() ? List.of(RowStatus.values()) : status;
        return Paged.of(imports.rows(id, wanted, paging.offset(), paging.size()), paging,
                wanted.stream().distinct().mapToInt(job::count).sum());
    }

    @DeleteMapping("/api/imports/{id}")
    @Operation(summary = "Stop an import", description = "What it recorded until then stands; it can be resumed.")
    ResponseEntity<ImportView> cancel(@PathVariable String id) {
        return ResponseEntity.accepted().body(view(imports.cancel(id)));
    }

    @PostMapping("/api/imports/{id}/resume")
    @Operation(summary = "Go on with an import that was cancelled, interrupted or failed")
    ResponseEntity<ImportView> resume(@PathVariable String id) {
        return accepted(imports.resume(id, Progress.SILENT).id());
    }

    @PostMapping("/api/imports/{id}/real-run")
    @Operation(summary = "Import for real what a dry run read", description = "Its files are kept for a day, so that they need not be sent again. Everything is checked anew; what is recorded is recorded by whoever asks here, with the dry run's reason and evidence.")
    ResponseEntity<ImportView> realRun(@PathVariable String id, CurrentActor actor) {
        return accepted(imports.beginForReal(id, ORIGIN, actor.id(), Progress.SILENT).id());
    }

    private static void requireKnown(Optional<String> kind) {
        kind.filter(name -> !Kinds.names().contains(name)).ifPresent(unknown -> {
            throw new MalformedRequest("kind", "kind_is_known", "must be one of " + String.join(", ", Kinds.names()));
        });
    }

    private ImportView view(ImportJob job) {
        return ImportView.of(job, directory.displayNames(List.of(job.order().actor())),
                imports.faults(job.id(), 0, ImportView.ERRORS_SHOWN));
    }

    private static Order order(CurrentActor actor, boolean dryRun, String reason, String evidenceLink) {
        return new Order(ORIGIN, actor.id(), dryRun, given(reason), given(evidenceLink));
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }

    private ResponseEntity<ImportView> begin(Order order, List<SourceFile> files) {
        return accepted(imports.begin(order, files, Progress.SILENT).id());
    }

    private ResponseEntity<ImportView> accepted(String id) {
        return ResponseEntity.accepted().location(URI.create("/api/imports/" + id))
                .body(view(imports.find(id)));
    }
}
