package uk.waymark.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import uk.waymark.runtime.web.OnTestProcess;

@OnTestProcess
class RefusedTest {

    @Autowired
    Refused refused;

    @Test
    void whileTheIssuerIsAwayNobodyIsToldThatTheTokenIsBad() throws Exception {
        var answer = new MockHttpServletResponse();
        refused.commence(new MockHttpServletRequest("GET", "/api/test/secret"), answer,
                new AuthenticationServiceException("away"));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
    }
}
