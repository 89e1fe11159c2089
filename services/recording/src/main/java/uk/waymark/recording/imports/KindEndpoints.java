package uk.waymark.recording.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.runtime.web.problem.NotFound;

/** What files an import reads. It says the same to everybody and nothing of the record. */
@RestController
@Tag(name = "Imports")
final class KindEndpoints {

    @GetMapping("/api/imports/kinds")
    @Operation(summary = "The kinds of file that can be imported", description = "Their columns, what stands in them, and an example of each. RFC 4180, UTF-8, a row of headings in any order, several values in a cell separated by semicolons.")
    List<KindTold> all() {
        return KindTold.ALL;
    }

    @GetMapping("/api/imports/kinds/{kind}.csv")
    @Operation(summary = "A file of one kind with its headings alone, to be filled in")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", examples = @ExampleObject("urn,authority,from,ons_code,dfe_code\r\n")))
    void template(@PathVariable String kind, HttpServletResponse response) throws IOException {
        KindTold told = KindTold.named(kind).orElseThrow(() -> new NotFound("there is no kind of file of that name; "
                + "there are " + KindTold.ALL.stream().map(KindTold::kind).collect(Collectors.joining(", "))));
        CsvAnswer.sendEmpty(told.kind(), told.headings(), response);
    }
}
