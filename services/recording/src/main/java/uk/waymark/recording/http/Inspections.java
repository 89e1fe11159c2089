package uk.waymark.recording.http;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.PublishReport;
import uk.waymark.recording.commands.PublishVisitLetter;
import uk.waymark.recording.commands.Receipt;
import uk.waymark.recording.commands.RecordInspection;
import uk.waymark.recording.commands.RecordVisit;

/** What Ofsted did: inspections and their reports, visits and their letters. */
@RestController
final class Inspections {

    private final Answers answers;

    Inspections(Answers answers) {
        this.answers = answers;
    }

    @PostMapping("/api/authorities/{urn}/inspections")
    ResponseEntity<Receipt> recordInspection(@RequestBody RecordInspection command, Origin origin) {
        return answers.to(command, origin);
    }

    @PostMapping("/api/authorities/{urn}/inspections/{inspectionId}/publication")
    ResponseEntity<Receipt> publishReport(@RequestBody PublishReport command, Origin origin) {
        return answers.to(command, origin);
    }

    @PostMapping("/api/authorities/{urn}/visits")
    ResponseEntity<Receipt> recordVisit(@RequestBody RecordVisit command, Origin origin) {
        return answers.to(command, origin);
    }

    @PostMapping("/api/authorities/{urn}/visits/{visitId}/publication")
    ResponseEntity<Receipt> publishLetter(@RequestBody PublishVisitLetter command, Origin origin) {
        return answers.to(command, origin);
    }
}
