package uk.waymark.runtime.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import uk.waymark.runtime.web.http.HttpModule;
import uk.waymark.runtime.web.json.JsonModule;
import uk.waymark.runtime.web.openapi.OpenApiModule;
import uk.waymark.runtime.web.problem.ProblemModule;
import uk.waymark.runtime.web.query.QueryModule;
import uk.waymark.runtime.web.readiness.ReadinessModule;
import uk.waymark.runtime.web.shutdown.ShutdownModule;

/** What every HTTP endpoint of the installation has in common. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication
@Import({JsonModule.class, ProblemModule.class, QueryModule.class, HttpModule.class, ReadinessModule.class,
    OpenApiModule.class, ShutdownModule.class})
public class WebModule {}
