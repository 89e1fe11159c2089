package uk.waymark.runtime.security.reads;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.runtime.security.Directory;
import uk.waymark.runtime.web.query.Paged;
import uk.waymark.runtime.web.query.Paging;

/** Shows who read what; looking at it is a read too. */
@RestController
@Tag(name = "Audit")
final class AccessLogController {

    private final AccessLog log;
    private final Directory directory;

    AccessLogController(AccessLog log, Directory directory) {
        this.log = log;
        this.directory = directory;
    }

    @GetMapping("/api/audit/reads")
    @Operation(summary = "Who read what the public does not get", description = "Every read by somebody who is signed in, the newest first: streams when they were opened, this list too. "
            + "Kept append-only, under opaque ids; the names are today's.")
    Paged<RecordedRead> reads(ReadFilter filter, Paging paging) {
        List<RecordedRead> reads = log.list(filter, paging);
        Map<String, String> names = directory
                .displayNames(reads.stream().map(RecordedRead::actor).distinct().toList());
        return Paged.of(reads.stream().map(read -> read.by(names.get(read.actor()))).toList(), paging,
                log.count(filter));
    }
}
