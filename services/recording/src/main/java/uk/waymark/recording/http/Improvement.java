package uk.waymark.recording.http;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.recording.commands.EndIntervention;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Receipt;
import uk.waymark.recording.commands.RecordMilestone;
import uk.waymark.recording.commands.RecordStatement;
import uk.waymark.recording.commands.StartIntervention;
import uk.waymark.recording.commands.SubmitActionPlan;

/** What followed: interventions, action plans and their milestones, and what people said. */
@RestController
final class Improvement {

    private final Answers answers;

    Improvement(Answers answers) {
        this.answers = answers;
    }

    @PostMapping("/api/authorities/{urn}/interventions")
    ResponseEntity<Receipt> startIntervention(@RequestBody StartIntervention command, Origin origin) {
        return answers.to(command, origin);
    }

    @PostMapping("/api/authorities/{urn}/interventions/{interventionId}/end")
    ResponseEntity<Receipt> endIntervention(@RequestBody EndIntervention command, Origin origin) {
        return answers.to(command, origin);
    }

    @PostMapping("/api/authorities/{urn}/action-plans")
    ResponseEntity<Receipt> submitActionPlan(@RequestBody SubmitActionPlan command, Origin origin) {
        return answers.to(command, origin);
    }

    @PostMapping("/api/authorities/{urn}/milestones")
    ResponseEntity<Receipt> recordMilestone(@RequestBody RecordMilestone command, Origin origin) {
        return answers.to(command, origin);
    }

    @PostMapping("/api/authorities/{urn}/statements")
    ResponseEntity<Receipt> recordStatement(@RequestBody RecordStatement command, Origin origin) {
        return answers.to(command, origin);
    }
}
