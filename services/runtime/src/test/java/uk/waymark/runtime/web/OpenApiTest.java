package uk.waymark.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OnTestProcess
class OpenApiTest {

    @LocalServerPort
    int port;

    @Test
    void describesWhatExistsAndForWhom() {
        JsonNode api = TestClient.on(port).get("/api/openapi.json").json();
        assertThat(api.path("openapi").asString()).startsWith("3.1.");
        assertThat(api.at("/info/description").asString())
                .contains("Contains public sector information licensed under the Open Government Licence v3.0.");
        JsonNode paths = api.path("paths");
        assertThat(paths.propertyNames()).contains("/api/test/echo", "/api/test/secret")
                .doesNotContain("/api/test/unruled", "/api/openapi.json");
        assertThat(paths.at("/~1api~1test~1secret/get/security/0").has("basic")).isTrue();
        assertThat(paths.at("/~1api~1test~1secret/get/description").asString())
                .isEqualTo("For: administrator or auditor.");
        assertThat(paths.at("/~1api~1test~1echo/get").has("security")).isFalse();
    }

    @Test
    void describesArgumentsEnumsAndProblems() {
        JsonNode api = TestClient.on(port).get("/api/openapi.json").json();
        JsonNode echo = api.at("/paths/~1api~1test~1echo/get");
        assertThat(echo.path("parameters").findValuesAsString("name")).containsExactly("on", "knownAt", "minVersion",
                "minPosition");
        assertThat(echo.at("/responses/default/content/application~1problem+json/schema/$ref").asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(api.at("/components/schemas/Problem/properties/errors/items/$ref").asString())
                .isEqualTo("#/components/schemas/Violation");
        assertThat(api.at("/components/schemas/Note/properties/grade/enum").toString())
                .isEqualTo("[\"requires_improvement\",\"good\"]");
        assertThat(api.at("/paths/~1api~1test~1whoami/get").has("parameters")).isFalse();
        assertThat(api.at("/components/schemas").propertyNames()).doesNotContain("CurrentActor", "SseEmitter");
    }

    @Test
    void thePageToTryItRunsUnderTheStrictPolicyWithoutOtherSites() {
        var client = TestClient.on(port);
        var moved = client.get("/api/docs");
        assertThat(moved.header("Location")).isEqualTo("/api/swagger-ui/index.html");
        var page = client.get("/api/swagger-ui/index.html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self'");
        assertThat(page.body()).contains("swagger-initializer.js").doesNotContain("<style", " style=", " onload=")
                .doesNotContainPattern(Pattern.compile("<script(?![^>]*src=)"));
        for (String part : new String[]{"swagger-initializer.js", "swagger-ui-bundle.js", "swagger-ui.css",
            "index.css"}) {
            assertThat(client.get("/api/swagger-ui/" + part).status()).as(part).isEqualTo(200);
        }
        assertThat(page.body() + client.get("/api/swagger-ui/swagger-initializer.js").body()
                + client.get("/api/openapi.json/swagger-config").body()).doesNotContain("https://");
    }
}
