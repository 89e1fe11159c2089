package uk.waymark.runtime.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The directory, for administrators. */
@RestController
@RequestMapping("/api/directory/actors")
@Tag(name = "Operations")
final class PeopleController {

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "Everybody in the directory, by name", description = "The only place where a name stands beside the opaque id that events carry.")
    List<Person> all() {
        return people.all();
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Remove a person", description = "Erases name and sign-in; sessions and streams end at once, and the password is of no use any more. What "
            + "they recorded stands under the opaque id and is shown as \"former user\" with its first four digits. "
            + "Whoever waymark.users still names is made anew at the next start, as another user with another id: take "
            + "them out of the configuration first if they shall not return. So is whoever the issuer still lets in, when they "
            + "sign in again. The last administrator who can sign in is not removed.")
    Removed remove(@PathVariable String id) {
        return new Removed(id, FormerUser.name(id), people.remove(id).configured());
    }

    @DeleteMapping("/{id}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign a person out everywhere", description = "Ends all sessions and streams of this person, in every browser. "
            + "They can sign in again; a token of an issuer stays good until it expires.")
    void signOut(@PathVariable String id) {
        people.signOut(id);
    }

    /**
     * @param shownAs    what stands in the place of the name from now on
     * @param configured whether {@code waymark.users} still names this sign-in: the next start then makes another user of
     *                   it
     */
    record Removed(String id, String shownAs, boolean configured) {}
}
