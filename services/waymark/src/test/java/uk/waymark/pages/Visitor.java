package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import uk.waymark.Site;
import uk.waymark.runtime.Patience;

/** Somebody in front of a browser of their own. */
final class Visitor {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    /** 153 rows made by one function: the first twenty stand for all. */
    private static final String MORE_OF_THE_SAME = ".wm-rug tbody tr:nth-child(n+21)";
    private static final int TABS = 400;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(Patience.LONGEST.toMillis());
    }

    private final BrowserContext context;
    private final Page page;
    private final Site site;
    /** The ports at which this visitor has reached the site; a page that is being left may still ask at the one before. */
    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private final List<String> trouble = new CopyOnWriteArrayList<>();
    /** Requests that were not answered; those of a page that is being left are among them. */
    private final List<String> lost = new CopyOnWriteArrayList<>();

    Visitor(Browser browser, Site site) {
        this.site = site;
        ports.add(site.port());
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900)
                .setTimezoneId("Europe/London").setLocale("en-GB"));
        context.setDefaultTimeout(Patience.LONGEST.toMillis());
        page = context.newPage();
        page.onPageError(trouble::add);
        page.onRequestFailed(request -> lost.add(request.url() + " " + request.failure()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                trouble.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!isOfTheSite(request.url()) && !request.url().startsWith("data:")) {
                trouble.add("asked a third party: " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens a page of the site and waits until it shows what it asked for. */
    Visitor open(String path) {
        page.navigate(address(path));
        return settled();
    }

    /** Waits until nothing on the page is being asked for any more. */
    Visitor settled() {
        page.waitForFunction("() => document.readyState === 'complete' && !document.querySelector('[aria-busy]')");
        return this;
    }

    /**
     * Moves the focus with the keyboard alone, until it is on the element, which may still be on its way; fails when no
     * amount of tabs leads there.
     */
    Visitor tabTo(String selector) {
        find(selector).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        for (int i = 0; i < TABS; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return this;
            }
        }
        throw new AssertionError("the keyboard does not lead to " + selector);
    }

    Visitor press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    Visitor type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Types a day into the date field that has the focus, in the order this browser asks for it. */
    Visitor typeDay(String iso) {
        String[] parts = iso.split("-");
        type(parts[1] + parts[2] + parts[0]);
        if (!iso.equals(page.evaluate("document.activeElement.value"))) {
            press("ArrowLeft", "ArrowLeft").type(parts[2] + parts[1] + parts[0]);
        }
        return this;
    }

    /** The classes of what has the focus. */
    String focused() {
        return (String) page.evaluate("document.activeElement.getAttribute('class') ?? ''");
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Waits until the element has the text in it. */
    Visitor sees(String selector, String text) {
        PlaywrightAssertions.assertThat(page.locator(selector)).containsText(text);
        return this;
    }

    /** With the keyboard, as a person does. */
    Visitor signIn(String name) {
        open("/sign-in").tabTo("#sign-in").type(name).press("Tab").type(site.password()).press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        return settled();
    }

    /** From now on reaches the site over this line. */
    Visitor over(Line line) {
        ports.add(line.port());
        return this;
    }

    String address(String path) {
        return address(ports.getLast(), path);
    }

    private static String address(int port, String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private boolean isOfTheSite(String url) {
        return ports.stream().anyMatch(port -> url.startsWith(address(port, "/")));
    }

    /** Waits until the page's address says this after the site's name. */
    Visitor isAt(String place) {
        PlaywrightAssertions.assertThat(page).hasURL(address(place));
        return this;
    }

    /** What the page's address says after the site's name. */
    String place() {
        return page.url().replace(address(""), "");
    }

    void width(int width) {
        page.setViewportSize(width, 900);
    }

    /** A picture of the whole page, for people to look at. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** WCAG 2.2 AA as far as rules can say, and that nothing runs off the page sideways. */
    void assertAccessible(String what) {
        var found = new AxeBuilder(page).withTags(WCAG_22_AA).exclude(MORE_OF_THE_SAME).analyze().getViolations();
        assertThat(found.stream().map(rule -> rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getFailureSummary()).toList()))
                .as(what).isEmpty();
    }

    void assertFits(String what) {
        assertThat(
                (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("what runs off " + what).isLessThanOrEqualTo(0);
    }

    /** Keeps the rules for accessibility and fits at three widths, of which it leaves pictures. */
    void assertPresentable(String name) {
        assertAccessible(name);
        for (int width : new int[]{320, 768, 1280}) {
            width(width);
            assertFits(name + " at " + width);
            picture(name + "-" + width);
        }
    }

    /** Adds to a failure what this visitor saw. */
    void tellOf(Throwable failure) {
        failure.addSuppressed(
                new AssertionError("visitor at %s, trouble %s, lost %s".formatted(page.url(), trouble, lost)));
    }

    void leave() {
        context.close();
    }

    /** Neither scripts nor the policy complained, and nobody else was asked. */
    void sawNoTrouble() {
        assertThat(trouble).filteredOn(Predicate.not(String::isBlank)).isEmpty();
    }
}
