package uk.waymark.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import uk.waymark.RunningWaymark;

/** One Chromium for all tests of this JVM, one profile for each visitor. Nothing is ever downloaded. */
final class RealBrowser implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(RealBrowser.class);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static Browser browser;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return installed().map(path -> ConditionEvaluationResult.enabled("Chromium is " + path)).orElseGet(
                () -> ConditionEvaluationResult
                        .disabled("no Chromium is installed: none of " + NAMES + " on the PATH"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Visitor visitor = new Visitor(browser(), RunningWaymark.shared().site());
        visitors(context).add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<Visitor> leaving = List.copyOf(visitors(context));
        visitors(context).clear();
        context.getExecutionException().ifPresent(failure -> leaving.forEach(visitor -> visitor.tellOf(failure)));
        leaving.forEach(Visitor::leave);
        if (context.getExecutionException().isEmpty()) {
            leaving.forEach(Visitor::sawNoTrouble);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Visitor> visitors(ExtensionContext context) {
        return context.getStore(HERE).getOrComputeIfAbsent(context.getUniqueId(), id -> new ArrayList<Visitor>(),
                List.class);
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(installed().orElseThrow()).setArgs(QUIET));
        }
        return browser;
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(":")).map(Path::of)
                .flatMap(folder -> NAMES.stream().map(folder::resolve)).filter(Files::isExecutable).findFirst();
    }
}
