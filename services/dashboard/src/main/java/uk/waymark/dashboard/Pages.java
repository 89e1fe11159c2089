package uk.waymark.dashboard;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * An address for each page. What a page shows it asks the API for; what of it, its script reads in the query. Hence
 * every page takes any query, such as one that somebody's newsletter appended.
 */
@RestController
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
final class Pages {

    private final Frame frame;

    Pages(Frame frame) {
        this.frame = frame;
    }

    @GetMapping("/")
    String england(@RequestParam Map<String, String> query) {
        return frame.page("england", "/");
    }

    @GetMapping("/authorities/{urn:\\d+}")
    String authority(@RequestParam Map<String, String> query) {
        return frame.page("authority", null);
    }

    @GetMapping("/authorities/{urn:\\d+}/correct")
    String correct(@RequestParam Map<String, String> query) {
        return frame.page("correct", null);
    }

    @GetMapping("/record")
    String record(@RequestParam Map<String, String> query) {
        return frame.page("record", "/record");
    }

    @GetMapping("/authorities/{urn:\\d+}/record")
    String recordOfAuthority(@RequestParam Map<String, String> query) {
        return frame.page("record-authority", "/record");
    }

    @GetMapping({"/record/register-authority", "/authorities/{urn:\\d+}/record/{form:[a-z-]+}"})
    String recordForm(@RequestParam Map<String, String> query) {
        return frame.page("record-form", "/record");
    }

    @GetMapping("/compare")
    String compare(@RequestParam Map<String, String> query) {
        return frame.page("compare", "/compare");
    }

    @GetMapping("/corrections")
    String corrections(@RequestParam Map<String, String> query) {
        return frame.page("corrections", "/corrections");
    }

    @GetMapping("/corrections/{urn:\\d+}/{proposalId}")
    String proposal(@RequestParam Map<String, String> query) {
        return frame.page("proposal", "/corrections");
    }

    @GetMapping("/corrections/batches/{importId}")
    String batch(@RequestParam Map<String, String> query) {
        return frame.page("batch", "/corrections");
    }

    @GetMapping("/imports")
    String imports(@RequestParam Map<String, String> query) {
        return frame.page("imports", "/imports");
    }

    @GetMapping("/imports/{importId}")
    String oneImport(@RequestParam Map<String, String> query) {
        return frame.page("import", "/imports");
    }

    @GetMapping("/operations")
    String operations(@RequestParam Map<String, String> query) {
        return frame.page("operations", "/operations");
    }

    @GetMapping("/audit/authorities/{urn:\\d+}")
    String audit(@RequestParam Map<String, String> query) {
        return frame.page("audit", null);
    }

    @GetMapping("/how-we-count")
    String howWeCount(@RequestParam Map<String, String> query) {
        return frame.page("how-we-count", "/how-we-count");
    }

    @GetMapping("/about-the-data")
    String aboutTheData(@RequestParam Map<String, String> query) {
        return frame.page("about-the-data", "/about-the-data");
    }

    @GetMapping("/using-the-api")
    String usingTheApi(@RequestParam Map<String, String> query) {
        return frame.page("using-the-api", "/using-the-api");
    }

    @GetMapping("/accessibility")
    String accessibility(@RequestParam Map<String, String> query) {
        return frame.page("accessibility", "/accessibility");
    }
}
