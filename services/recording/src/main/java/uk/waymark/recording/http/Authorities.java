package uk.waymark.recording.http;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.recording.commands.AppointDeliveryOrganisation;
import uk.waymark.recording.commands.ChangeAuthorityCodes;
import uk.waymark.recording.commands.EndDeliveryOrganisation;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Receipt;
import uk.waymark.recording.commands.RegisterAuthority;
import uk.waymark.recording.commands.SucceedAuthority;

/** What an authority is: its codes, who delivers for it, who succeeds it. */
@RestController
final class Authorities {

    private final Answers answers;

    Authorities(Answers answers) {
        this.answers = answers;
    }

    @PostMapping("/api/authorities")
    ResponseEntity<Receipt> register(@RequestBody RegisterAuthority command, Origin origin) {
        return answers.to(command, origin);
    }

    @PostMapping("/api/authorities/{urn}/codes")
    ResponseEntity<Receipt> changeCodes(@RequestBody ChangeAuthorityCodes command, Origin origin) {
        return answers.to(command, origin);
    }

    @PostMapping("/api/authorities/{urn}/succession")
    ResponseEntity<Receipt> succeed(@RequestBody SucceedAuthority command, Origin origin) {
        return answers.to(command, origin);
    }

    @PostMapping("/api/authorities/{urn}/delivery-organisations")
    ResponseEntity<Receipt> appointDelivery(@RequestBody AppointDeliveryOrganisation command, Origin origin) {
        return answers.to(command, origin);
    }

    @PostMapping("/api/authorities/{urn}/delivery-organisations/{appointmentId}/end")
    ResponseEntity<Receipt> endDelivery(@RequestBody EndDeliveryOrganisation command, Origin origin) {
        return answers.to(command, origin);
    }
}
