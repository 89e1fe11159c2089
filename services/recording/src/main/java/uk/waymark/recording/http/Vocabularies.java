package uk.waymark.recording.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a client which words commands understand, so that it keeps no list of its own. */
@RestController
@Tag(name = "Commands")
final class Vocabularies {

    @GetMapping("/api/vocabulary")
    @Operation(summary = "Which words commands understand", description = "Framework editions with the days they apply to, their judgements and their scales; regions; kinds. The "
            + "same for everybody.")
    Vocabulary vocabulary() {
        return Vocabulary.ALL;
    }
}
