package uk.waymark.runtime.web.problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.web.page.PageFrame;

/** Every refusal and failure is told as an RFC 9457 problem. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemErrors.class})
public class ProblemModule {

    @Bean
    ProblemPage problemPage(ObjectProvider<PageFrame> frame) {
        return new ProblemPage(frame);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json, ProblemPage page) {
        return new ProblemWriter(json, page);
    }
}
