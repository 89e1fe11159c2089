package uk.waymark.recording.corrections;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.recording.journeys.Journeys;

/** Putting records right. */
@Configuration(proxyBeanMethods = false)
public class CorrectionsModule {

    @Bean
    Drafts correctionDrafts(JsonMapper json) {
        return new Drafts(json);
    }

    @Bean
    FourEyes fourEyes(@Value("${waymark.corrections.four-eyes:true}") boolean required) {
        return new FourEyes(required);
    }

    @Bean
    Previews previews(Journeys journeys) {
        return new Previews(journeys);
    }
}
