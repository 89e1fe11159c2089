package uk.waymark.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OwnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/authorities/80566", "/compare?urns=80566,80543&judgement=leaders",
        "/?on=2021-08-20&knownAt=2026-01-01T00:00:00%2B01:00&q=St%20Helens", "/audit/authorities/80566?step=7",
        "/?next=https://example.org/", "/corrections/80566/some.proposal~1%2F", "/sign-inside", "/?"})
    void aPageOfThisSiteWithItsQueryIsKept(String path) {
        assertThat(OwnPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "//example.org", "/\\\\example.org", "\\\\\\\\example.org",
        "/\\t/example.org", "/./\\\\example.org", "/.//example.org", "/a//example.org", "https://example.org/",
        "https:/example.org", "javascript:alert(1)", "/a\\nLocation: https://example.org", "/?a=b\\r\\nX: y",
        "/?q=<script>", "/?q=\"x", "/#//example.org", "/a b", "/sign-in", "/sign-in?next=/", "/sign-out", "/é",
        "?q=a", "/@example.org", "/:80@example.org"})
    void anythingElseLeadsHome(String path) {
        assertThat(OwnPath.orHome(path.translateEscapes())).isEqualTo("/");
    }

    @Test
    void nothingAndTooMuchLeadHome() {
        assertThat(OwnPath.orHome(null)).isEqualTo("/");
        assertThat(OwnPath.orHome("/?q=" + "x".repeat(1_996))).hasSize(2_000);
        assertThat(OwnPath.orHome("/?q=" + "x".repeat(1_997))).isEqualTo("/");
        assertThat(OwnPath.orHome("/" + "a".repeat(1_990) + "!")).isEqualTo("/");
    }

    @Test
    void aRequestIsGoneBackToAsItWas() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/audit/authorities/80566");
        assertThat(OwnPath.of(request)).isEqualTo("/audit/authorities/80566");
        request.setQueryString("step=7&on=2021-08-20");
        assertThat(OwnPath.of(request)).isEqualTo("/audit/authorities/80566?step=7&on=2021-08-20");
    }
}
