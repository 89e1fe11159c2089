package uk.waymark.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponents;
import uk.waymark.runtime.security.CurrentActor;
import uk.waymark.runtime.web.page.PageFrame;

/**
 * Head, navigation and footer of every page. A page is a file {@code pages/NAME.html}: a {@code <title>}, then what
 * stands in {@code <main>}; the module {@code assets/pages/NAME.js} runs on it where there is one.
 */
final class Frame implements PageFrame {

    private static final Pattern PAGE = Pattern.compile("\\s*<title>(.*?)</title>\\s*(.*)", Pattern.DOTALL);

    private final Assets assets;
    private final String frame = read("frame.html");
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    Frame(Assets assets) {
        this.assets = assets;
    }

    /** @param place address in the navigation that is this page's; null when it is none of them */
    String page(String name, String place) {
        return fill(pages.computeIfAbsent(name, Frame::load), place, "/sign-in?next=" + here());
    }

    /** Where somebody who signs in goes on. */
    private static String here() {
        UriComponents asked = ServletUriComponentsBuilder.fromCurrentRequest().build();
        String query = asked.getQuery() == null ? "" : "?" + asked.getQuery();
        return URLEncoder.encode(asked.getPath() + query, StandardCharsets.UTF_8);
    }

    @Override
    public String around(String title, String main) {
        return fill(new Page(HtmlUtils.htmlEscape(title, "UTF-8"), main, module("sign-out.js")), null, "/sign-in");
    }

    private String fill(Page page, String place, String signIn) {
        Optional<CurrentActor> actor = CurrentActor.ofRequest();
        String here = place == null
                ? frame
                : frame.replace("href=\"%s\">".formatted(place),
                        "href=\"%s\" aria-current=\"page\">".formatted(place));
        return here.replace("{title}", page.title()).replace("{roles}", actor.map(Frame::roles).orElse(""))
                .replace("{actor}", actor.map(CurrentActor::id).orElse(""))
                .replace("{door}", actor.isPresent() ? "/sign-out" : signIn)
                .replace("{door-name}", actor.map(a -> "Sign out").orElse("Sign in"))
                .replace("{module}", page.module()).replace("{assets}", assets.base()).replace("{main}", page.main());
    }

    private static String roles(CurrentActor actor) {
        return actor.roles().stream().map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted(Comparator.naturalOrder()).reduce((a, b) -> a + " " + b).orElse("");
    }

    private static Page load(String name) {
        Matcher page = PAGE.matcher(read("pages/" + name + ".html"));
        if (!page.matches()) {
            throw new IllegalStateException("pages/" + name + ".html does not begin with a title");
        }
        boolean lives = new ClassPathResource("assets/pages/" + name + ".js", Frame.class).exists();
        return new Page(page.group(1), page.group(2), lives ? module("pages/" + name + ".js") : "");
    }

    /** The script before it tells when it does not arrive; modules run, and fail, in their order. */
    private static String module(String asset) {
        return """
               <script type="module" src="{assets}/start.js"></script>
                 <script type="module" src="{assets}/%s"></script>""".formatted(asset);
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name, Frame.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param module the element that loads the page's script; empty without one */
    private record Page(String title, String main, String module) {}
}
