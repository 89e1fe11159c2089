package uk.waymark.recording.http;

import java.util.List;
import java.util.Set;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.runtime.security.EndpointRules;
import uk.waymark.runtime.security.Role;

/** An HTTP endpoint for each command, and who may use it. */
@Configuration(proxyBeanMethods = false)
@Import({Authorities.class, Inspections.class, Improvement.class, Corrections.class, Proposals.class,
    Vocabularies.class, PathIntoBody.class, CommandDescriptions.class})
public class CommandEndpoints {

    @Bean
    EndpointRules commandRules() {
        String journey = "/api/authorities/{urn}";
        return EndpointRules.none().allow(Set.of(Role.RECORDER, Role.ADMINISTRATOR), HttpMethod.POST,
                "/api/authorities", journey + "/codes", journey + "/succession", journey + "/delivery-organisations",
                journey + "/delivery-organisations/{appointmentId}/end", journey + "/inspections",
                journey + "/inspections/{inspectionId}/publication", journey + "/visits",
                journey + "/visits/{visitId}/publication", journey + "/interventions",
                journey + "/interventions/{interventionId}/end", journey + "/action-plans", journey + "/milestones",
                journey + "/statements").alike(HttpMethod.GET, "/api/vocabulary");
    }

    @Bean
    EndpointRules correctionRules() {
        String proposals = "/api/authorities/{urn}/corrections";
        return EndpointRules.none().allow(Set.of(Role.RECORDER, Role.ADMINISTRATOR), HttpMethod.POST, proposals,
                proposals + "/{proposalId}/withdrawal")
                .allowRecorded(Set.of(Role.RECORDER, Role.ADMINISTRATOR), HttpMethod.POST, proposals + "/preview")
                .allow(Set.of(Role.values()), HttpMethod.GET, proposals + "/{proposalId}/preview")
                .allow(Set.of(Role.ADMINISTRATOR), HttpMethod.POST,
                        proposals + "/{proposalId}/approval", proposals + "/{proposalId}/rejection");
    }

    @Bean
    Answers answers(Recorder recorder) {
        return new Answers(recorder);
    }

    @Bean
    WebMvcConfigurer originMvc() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Origin.class);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new OriginArgument());
            }
        };
    }
}
