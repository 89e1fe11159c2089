package uk.waymark.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.web.CapturedLog;
import uk.waymark.runtime.web.OnTestProcess;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestProcess;

/** Signing in as a browser does: a form, a session, and a token against requests from other sites. */
@OnTestProcess
class SignInTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void aSessionKnowsWhoItIsUntilSigningOut() throws Exception {
        var in = signIn("recorder", TestProcess.PASSWORD, "/somewhere");
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location")).hasValue("/somewhere");
        assertThat(in.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).startsWith("SESSION=")
                .contains("HttpOnly").contains("SameSite=Lax").doesNotContain("Secure"));
        assertThat(get("/api/test/whoami").body()).contains("\"audience\":\"privileged\"").doesNotContain("nobody");

        assertThat(form("/sign-out", TOKEN.matcher(get("/sign-out").body())).statusCode()).isEqualTo(302);
        assertThat(get("/api/test/whoami").body()).contains("nobody");
    }

    @Test
    void aSessionWritesOnlyWithItsToken() throws Exception {
        signIn("recorder", TestProcess.PASSWORD, "");
        get("/api/test/whoami");
        assertThat(post("/api/test/record", null).statusCode()).isEqualTo(403);
        assertThat(post("/api/test/record", "made-up").statusCode()).isEqualTo(403);
        assertThat(post("/api/test/record", cookie("XSRF-TOKEN")).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodySignsInWithoutTheFormsOwnToken() throws Exception {
        var request = HttpRequest.newBuilder(uri("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("sign-in=recorder&password=" + TestProcess.PASSWORD)).build();
        assertThat(browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void aWrongPasswordLeadsBackToTheForm() throws Exception {
        var wrong = signIn("recorder", "a-wrong-password", "");
        assertThat(wrong.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?failed");
        assertThat(get("/sign-in?failed").body()).contains("role=\"alert\"");
        assertThat(get("/sign-in").body()).doesNotContain("role=\"alert\"");
    }

    @Test
    void neitherPasswordsNorNamesAreLogged() throws Exception {
        try (CapturedLog log = new CapturedLog()) {
            signIn("auditor", "a-wrong-password-nobody-logs", "");
            signIn("auditor", TestProcess.PASSWORD, "");
            TestClient.on(port).as("auditor", "another-wrong-password").get("/api/test/secret");
            TestClient.on(port).as("auditor", TestProcess.PASSWORD).get("/api/test/fails");
            assertThat(log.text("%logger %msg %mdc %kvp %ex%n")).contains("the secret of the house").doesNotContain(
                    "a-wrong-password-nobody-logs", "another-wrong-password", TestProcess.PASSWORD, "auditor",
                    "Auditor");
        }
    }

    @Test
    void signingInLeadsNowhereElse() throws Exception {
        for (String elsewhere : new String[]{"https://example.org/", "//example.org", "/\\example.org",
            "javascript:1"}) {
            assertThat(signIn("auditor", TestProcess.PASSWORD, elsewhere).headers().firstValue("Location"))
                    .hasValue("/");
        }
    }

    @Test
    void aSessionEndsWithThePasswordItBeganWith() throws Exception {
        signIn("admin2", TestProcess.PASSWORD, "");
        assertThat(get("/api/test/secret").statusCode()).isEqualTo(200);
        jdbc.sql("update directory.actor set credential_version = credential_version + 1 where sign_in = 'admin2'")
                .update();
        assertThat(get("/api/test/secret").statusCode()).isEqualTo(401);
    }

    @Test
    void aBrowserDoesNotWriteForAnotherSiteWithBasicCredentials() {
        var recorder = TestClient.on(port).as("recorder", TestProcess.PASSWORD);
        assertThat(recorder.with("Sec-Fetch-Site", "cross-site").post("/api/test/record", "{}").status())
                .isEqualTo(403);
        assertThat(recorder.with("Sec-Fetch-Site", "same-origin").post("/api/test/record", "{}").status())
                .isEqualTo(200);
        assertThat(recorder.post("/api/test/record", "{}").header("Set-Cookie")).isNull();
    }

    @Test
    void behindTlsCookiesAreSecure() {
        var plain = TestClient.on(port).get("/sign-in");
        assertThat(plain.header("Set-Cookie")).startsWith("XSRF-TOKEN=").doesNotContain("Secure");
        assertThat(plain.header("Strict-Transport-Security")).isNull();
        var encrypted = TestClient.on(port).with("X-Forwarded-Proto", "https").get("/sign-in");
        assertThat(encrypted.header("Set-Cookie")).startsWith("XSRF-TOKEN=").contains("Secure");
        assertThat(encrypted.header("Strict-Transport-Security")).startsWith("max-age=");
    }

    @Test
    void readingTakesNoSessionAndLeavesNoCookie() {
        TestClient.on(port).get("/api/test/echo").response().headers().map()
                .forEach((name, values) -> assertThat(name).isNotEqualToIgnoringCase("Set-Cookie"));
        int sessions = jdbc.sql("select count(*) from directory.session").query(Integer.class).single();
        TestClient.on(port).as("recorder", TestProcess.PASSWORD).get("/api/test/whoami");
        TestClient.on(port).get("/api/test/secret");
        TestClient.on(port).get("/sign-in");
        assertThat(jdbc.sql("select count(*) from directory.session").query(Integer.class).single())
                .isEqualTo(sessions);
    }

    @Test
    void strangeCredentialsAreJustWrong() {
        for (String signIn : new String[]{"nobody", "", "recorder\u0000", "re:corder", "x".repeat(5_000),
            "'; drop--"}) {
            assertThat(TestClient.on(port).as(signIn, TestProcess.PASSWORD).get("/api/test/secret").status())
                    .as(signIn).isEqualTo(401);
        }
        for (String password : new String[]{"", "\u0000", "x".repeat(3_000), "\uD83D\uDE00"}) {
            assertThat(TestClient.on(port).as("recorder", password).get("/api/test/secret").status()).isEqualTo(401);
        }
        assertThat(TestClient.on(port).with("Authorization", "Basic !!!").get("/api/test/secret").status())
                .isEqualTo(401);
    }

    private HttpResponse<String> signIn(String signIn, String password, String next) throws Exception {
        return form("/sign-in", TOKEN.matcher(get("/sign-in").body()), "sign-in=" + signIn, "password=" + password,
                "next=" + next);
    }

    private HttpResponse<String> form(String path, Matcher token, String... fields) throws Exception {
        assertThat(token.find()).isTrue();
        String body = String.join("&", fields) + "&_csrf=" + token.group(1);
        return browser
                .send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.replace(" ", "+"))).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.noBody());
        if (token != null) {
            request.header("X-XSRF-TOKEN", token);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue).findFirst().orElseThrow();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
