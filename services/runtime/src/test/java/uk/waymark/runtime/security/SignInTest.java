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
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.web.CapturedLog;
import uk.waymark.runtime.web.OnTestProcess;
import uk.waymark.runtime.web.SettableClock;
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
    @Autowired
    SettableClock clock;

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
        var neighbour = HttpRequest.newBuilder(uri("/api/test/record")).header("Sec-Fetch-Site", "same-site")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).POST(BodyPublishers.noBody()).build();
        assertThat(browser.send(neighbour, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
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
        assertThat(wrong.headers().firstValue("Location")).hasValue("/sign-in?next=%2F&failed");
        assertThat(get("/sign-in?failed").body()).contains("role=\"alert\"");
        assertThat(get("/sign-in").body()).doesNotContain("role=\"alert\"");
    }

    @Test
    void whereSomebodyWasGoingSurvivesAWrongPassword() throws Exception {
        var wrong = signIn("recorder", "a-wrong-password", "/compare?urns=80566,80543%26on=2021-08-20");
        assertThat(wrong.headers().firstValue("Location"))
                .hasValue("/sign-in?next=%2Fcompare%3Furns%3D80566%2C80543%26on%3D2021-08-20&failed");
        assertThat(get(wrong.headers().firstValue("Location").orElseThrow()).body())
                .contains("name=\"next\" value=\"/compare?urns=80566,80543&amp;on=2021-08-20\"")
                .contains("role=\"alert\"");
        assertThat(signIn("recorder", TestProcess.PASSWORD, "/compare?urns=80566,80543%26on=2021-08-20").headers()
                .firstValue("Location")).hasValue("/compare?urns=80566,80543&on=2021-08-20");
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
    void nobodyIsBelievedToStandInFrontOfIt() {
        var spoofed = TestClient.on(port).with("X-Forwarded-Proto", "https").with("X-Forwarded-For", "192.0.2.1")
                .get("/sign-in");
        assertThat(spoofed.header("Set-Cookie")).startsWith("XSRF-TOKEN=").doesNotContain("Secure");
        assertThat(spoofed.header("Strict-Transport-Security")).isNull();
    }

    @Test
    void signingInChangesTheSession() throws Exception {
        signIn("recorder", TestProcess.PASSWORD, "");
        String first = cookie("SESSION");
        signIn("auditor", TestProcess.PASSWORD, "");
        assertThat(cookie("SESSION")).isNotEqualTo(first);
        HttpClient thief = HttpClient.newHttpClient();
        var stolen = HttpRequest.newBuilder(uri("/api/test/whoami")).header("Cookie", "SESSION=" + first).build();
        assertThat(thief.send(stolen, BodyHandlers.ofString()).body()).contains("nobody");
    }

    @Test
    void aSessionIsOverSomeHoursAfterSigningIn() throws Exception {
        signIn("auditor", TestProcess.PASSWORD, "");
        assertThat(get("/api/test/secret").statusCode()).isEqualTo(200);
        try {
            clock.set(Instant.now().plus(Duration.ofHours(12)));
            assertThat(get("/api/test/secret").statusCode()).isEqualTo(401);
        } finally {
            clock.reset();
        }
        assertThat(get("/api/test/secret").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEverywhereEndsTheOtherBrowsersToo() throws Exception {
        SignInTest elsewhere = new SignInTest();
        elsewhere.port = port;
        elsewhere.signIn("admin2", TestProcess.PASSWORD, "");
        signIn("admin2", TestProcess.PASSWORD, "");
        form("/sign-out", TOKEN.matcher(get("/sign-out").body()));
        assertThat(elsewhere.get("/api/test/secret").statusCode()).isEqualTo(200);

        signIn("admin2", TestProcess.PASSWORD, "");
        form("/sign-out", TOKEN.matcher(get("/sign-out").body()), "everywhere=true");
        assertThat(elsewhere.get("/api/test/secret").statusCode()).isEqualTo(401);
        assertThat(signIn("admin2", TestProcess.PASSWORD, "/a").headers().firstValue("Location")).hasValue("/a");
        assertThat(get("/api/test/secret").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorSignsSomebodyOutEverywhere() throws Exception {
        signIn("auditor", TestProcess.PASSWORD, "");
        String id = jdbc.sql("select id from directory.actor where sign_in = 'auditor'").query(String.class).single();
        String sessions = "/api/directory/actors/" + id + "/sessions";
        assertThat(as("recorder").send("DELETE", sessions, null).status()).isEqualTo(403);
        assertThat(get("/api/test/secret").statusCode()).isEqualTo(200);
        assertThat(as("admin").send("DELETE", sessions, null).status()).isEqualTo(204);
        assertThat(get("/api/test/secret").statusCode()).isEqualTo(401);
        assertThat(jdbc.sql("select count(*) from directory.session where principal_name = ?").param(id)
                .query(Integer.class).single()).isZero();
        assertThat(as("auditor").get("/api/test/secret").status()).isEqualTo(200);
        assertThat(as("admin").send("DELETE", "/api/directory/actors/a-0/sessions", null).status()).isEqualTo(404);
    }

    @Test
    void whatSomebodyIsAnsweredIsKeptByNobody() {
        assertThat(as("auditor").get("/api/test/whoami").header("Cache-Control")).isEqualTo("no-store");
        assertThat(TestClient.on(port).get("/api/test/whoami").header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayDo() {
        for (String path : new String[]{"/sign-in", "/api/test/echo", "/api/test/secret", "/nothing"}) {
            var answer = TestClient.on(port).get(path);
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'none'")
                    .contains("frame-ancestors 'none'").doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Server")).isNull();
        }
    }

    private TestClient as(String signIn) {
        return TestClient.on(port).as(signIn, TestProcess.PASSWORD);
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
