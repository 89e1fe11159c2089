package uk.waymark.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.web.OnTestProcess;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestProcess;

@OnTestProcess
class PeopleTest {

    private static final String ID = "a-7f3a02c4d81b";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void somebodyJoins() {
        jdbc.sql("""
                 insert into directory.actor (id, sign_in, display_name, roles, password_hash)
                 select ?, 'gone', 'Gwen Gone', '{ADMINISTRATOR,AUDITOR}', password_hash
                 from directory.actor where sign_in = 'admin'""").param(ID).update();
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from directory.actor where id = ?").param(ID).update();
        jdbc.sql("update directory.actor set enabled = true").update();
    }

    private TestClient as(String signIn) {
        return TestClient.on(port).as(signIn, TestProcess.PASSWORD);
    }

    @Test
    void administratorsSeeWhoIsThere() {
        assertThat(TestClient.on(port).get("/api/directory/actors").status()).isEqualTo(401);
        assertThat(as("auditor").get("/api/directory/actors").status()).isEqualTo(403);
        assertThat(as("recorder").send("DELETE", "/api/directory/actors/" + ID, null).status()).isEqualTo(403);
        var people = as("admin").get("/api/directory/actors");
        assertThat(people.body()).doesNotContain("password", "$2a$");
        var gwen = people.json().values().stream().filter(p -> p.path("id").asString().equals(ID)).findFirst();
        assertThat(gwen.orElseThrow().path("name").asString()).isEqualTo("Gwen Gone");
        assertThat(gwen.get().path("signIn").asString()).isEqualTo("gone");
        assertThat(gwen.get().path("configured").asBoolean()).isFalse();
        assertThat(people.json()).hasSize(5).anyMatch(p -> p.path("signIn").asString().equals("auditor")
                && p.path("configured").asBoolean() && p.at("/roles/0").asString().equals("auditor"));
    }

    @Test
    void whoIsRemovedIsOutAtOnceAndLeavesWhatTheyDid() throws Exception {
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        Matcher token = TOKEN.matcher(get(browser, "/sign-in").body());
        assertThat(token.find()).isTrue();
        browser.send(HttpRequest.newBuilder(uri("/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("sign-in=gone&password=" + TestProcess.PASSWORD.replace(" ", "+")
                        + "&_csrf=" + token.group(1)))
                .build(), BodyHandlers.ofString());
        assertThat(get(browser, "/api/test/secret").statusCode()).isEqualTo(200);
        assertThat(as("gone").get("/api/test/secret").status()).isEqualTo(200);

        var removed = as("admin").send("DELETE", "/api/directory/actors/" + ID, null);
        assertThat(removed.status()).as(removed::body).isEqualTo(200);
        assertThat(removed.json().path("shownAs").asString()).isEqualTo("former user 7f3a");
        assertThat(removed.json().path("configured").asBoolean()).isFalse();

        assertThat(as("gone").get("/api/test/secret").status()).isEqualTo(401);
        assertThat(get(browser, "/api/test/secret").statusCode()).isEqualTo(401);
        assertThat(jdbc.sql("select count(*) from directory.session where principal_name = ?").param(ID)
                .query(Integer.class).single()).isZero();
        var reads = as("auditor").get("/api/audit/reads?actor=" + ID);
        assertThat(reads.json().path("total").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(reads.json().at("/items/0/name").asString()).isEqualTo("former user 7f3a");
        assertThat(reads.body()).doesNotContain("Gwen");
        assertThat(as("admin").send("DELETE", "/api/directory/actors/" + ID, null).status()).isEqualTo(404);
    }

    @Test
    void thatSomebodyWasRemovedIsOnRecord() {
        as("admin2").send("DELETE", "/api/directory/actors/" + ID, null);
        var newest = as("auditor").get("/api/audit/reads?size=2").json().at("/items/1");
        assertThat(newest.path("method").asString()).isEqualTo("DELETE");
        assertThat(newest.at("/variables/id").asString()).isEqualTo(ID);
        assertThat(newest.path("name").asString()).isEqualTo("Second administrator");
        assertThat(newest.path("status").asInt()).isEqualTo(200);
    }

    @Test
    void theLastAdministratorStays() {
        jdbc.sql("update directory.actor set enabled = false where sign_in in ('admin', 'admin2')").update();
        var refused = as("gone").send("DELETE", "/api/directory/actors/" + ID, null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/rule").asString()).isEqualTo("an_administrator_remains");
        assertThat(as("gone").get("/api/test/secret").status()).isEqualTo(200);
        jdbc.sql("update directory.actor set enabled = true where sign_in = 'admin2'").update();
        assertThat(as("gone").send("DELETE", "/api/directory/actors/" + ID, null).status()).isEqualTo(200);
    }

    private HttpResponse<String> get(HttpClient browser, String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
