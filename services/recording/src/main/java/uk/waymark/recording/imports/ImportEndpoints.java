package uk.waymark.recording.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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
import uk.waymark.recording.imports.csv.Kinds;
import uk.waymark.recording.imports.csv.SourceFile;
import uk.waymark.recording.imports.jobs.ImportJob;
import uk.waymark.recording.imports.jobs.Imports;
import uk.waymark.recording.imports.jobs.Order;
import uk.waymark.recording.imports.jobs.Progress;
import uk.waymark.recording.imports.jobs.RowResult;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.runtime.security.CurrentActor;
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
            + "is reported as different and not applied. A second run adds nothing. One import runs at a time: another "
            + "is refused with 409.";

    private final Imports imports;

    ImportEndpoints(Imports imports) {
        this.imports = imports;
    }

    /** One file as the body. */
    @PostMapping(path = "/api/imports", consumes = "text/csv")
    @Operation(summary = "Import a CSV file", description = EXPLAINED)
    @RequestBody(description = "RFC 4180, UTF-8; several files at once as parts called file of multipart/form-data", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"), examples = @ExampleObject("""
                                                                                                                                                                                                                             urn,authority,from,ons_code,dfe_code
                                                                                                                                                                                                                             80426,Barnsley,2025-04-01,E08000038,
                                                                                                                                                                                                                             """)))
    ResponseEntity<ImportView> begin(@RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam Optional<String> kind, InputStream body, CurrentActor actor) throws IOException {
        kind.filter(name -> !Kinds.names().contains(name)).ifPresent(unknown -> {
            throw new MalformedRequest("kind", "kind_is_known", "must be one of " + String.join(", ", Kinds.names()));
        });
        return begin(actor, dryRun,
                List.of(new SourceFile(kind.orElse("body") + ".csv", kind.orElse(null), body.readAllBytes())));
    }

    /** Several files, each a part called {@code file}; recognised by their headers, checked and recorded as one. */
    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> begin(@RequestParam(defaultValue = "false") boolean dryRun,
            @RequestPart("file") List<MultipartFile> file, CurrentActor actor) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (MultipartFile part : file) {
            files.add(new SourceFile(FileName.plain(part.getOriginalFilename()), null, part.getBytes()));
        }
        return begin(actor, dryRun, files);
    }

    @GetMapping("/api/imports")
    @Operation(summary = "All imports, the newest first")
    Paged<ImportView> list(Paging paging) {
        return Paged.of(imports.list(paging.offset(), paging.size()).stream().map(ImportView::of).toList(), paging,
                imports.count());
    }

    @GetMapping("/api/imports/{id}")
    @Operation(summary = "How far an import is, and what is wrong with its files")
    ImportView find(@PathVariable String id) {
        return ImportView.of(imports.find(id));
    }

    @GetMapping("/api/imports/{id}/rows")
    @Operation(summary = "What became of each row", description = "By result; a row that is different names each field, what is recorded and what the file says.")
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
        return ResponseEntity.accepted().body(ImportView.of(imports.cancel(id)));
    }

    @PostMapping("/api/imports/{id}/resume")
    @Operation(summary = "Go on with an import that was cancelled, interrupted or failed")
    ResponseEntity<ImportView> resume(@PathVariable String id) {
        return accepted(imports.resume(id, Progress.SILENT).id());
    }

    private ResponseEntity<ImportView> begin(CurrentActor actor, boolean dryRun, List<SourceFile> files) {
        return accepted(imports.begin(new Order(ORIGIN, actor.id(), dryRun), files, Progress.SILENT).id());
    }

    private ResponseEntity<ImportView> accepted(String id) {
        return ResponseEntity.accepted().location(URI.create("/api/imports/" + id))
                .body(ImportView.of(imports.find(id)));
    }
}
