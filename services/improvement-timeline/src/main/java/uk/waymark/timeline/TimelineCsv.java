package uk.waymark.timeline;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.events.Judgement;
import uk.waymark.events.Source;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.json.EnumName;
import uk.waymark.runtime.web.query.AsOf;
import uk.waymark.runtime.web.query.MinPosition;
import uk.waymark.runtime.web.query.MinVersion;
import uk.waymark.runtime.web.query.Question;
import uk.waymark.runtime.web.query.Questions;

/** A timeline to take away. */
@RestController
@Tag(name = "Timelines")
final class TimelineCsv {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");
    private static final List<String> COLUMNS = List.of("urn", "authority", "entry", "kind", "date", "title", "state",
            "edition", "judgements", "link", "source_title", "source_link", "detail");

    private final Questions questions;
    private final Entries entries;

    TimelineCsv(@Qualifier(ImprovementTimelineModule.QUESTIONS) Questions questions, Entries entries) {
        this.questions = questions;
        this.entries = entries;
    }

    @GetMapping("/api/authorities/{urn}/timeline.csv")
    @Operation(summary = "An authority's timeline, whole, as CSV", description = "RFC 4180, UTF-8, oldest first. A date is written as precisely as it is known: 2021-12-20, "
            + "2019-01, 2016, <=2021-12-20 (on that day or earlier) or unknown. Judgements are code=grade, "
            + "separated by semicolons. To read them back in, use /api/export.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    ResponseEntity<String> csv(@Parameter(description = "Ofsted URN", example = "80566") @PathVariable String urn,
            AsOf asOf, MinVersion minVersion, MinPosition minPosition, Audience audience)
            throws IOException {
        Question question = questions.about(urn, asOf, minVersion, minPosition, audience);
        Moment moment = Moment.of(question);
        String name = entries.name(urn, moment).orElse("");
        if (name.isEmpty()) {
            entries.requireKnown(urn);
        }
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(COLUMNS);
        entries.find(urn, moment, TimelineFilter.ALL, Integer.MAX_VALUE, 0).page()
                .forEach(line -> csv.writeRecord(record(urn, name, line, moment)));
        csv.flush();
        return ResponseEntity.ok().contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"timeline-" + urn + ".csv\"")
                .header(HttpHeaders.LINK,
                        "<" + Licence.ADDRESS + ">; rel=\"license\"; title=\"" + Licence.ATTRIBUTION + "\"")
                .body(text.toString());
    }

    private static List<String> record(String urn, String name, Entries.Line line, Moment moment) {
        Told told = Told.of(line, moment);
        InspectionTold inspection = told.inspection();
        Source source = told.source();
        return Arrays.asList(urn, name, told.id(), EnumName.of(told.kind()), Cell.text(line.entry().date()),
                told.title(), told.state() == null ? "" : EnumName.of(told.state()),
                inspection == null ? "" : inspection.edition(),
                inspection == null ? "" : judgements(inspection.judgements()), Cell.text(told.link()),
                source == null ? "" : Cell.text(source.title()), source == null ? "" : Cell.text(source.link()),
                Cell.text(told.detail()));
    }

    private static String judgements(List<Judgement> judgements) {
        return judgements.stream().map(j -> j.code() + "=" + j.grade()).collect(Collectors.joining(";"));
    }
}
