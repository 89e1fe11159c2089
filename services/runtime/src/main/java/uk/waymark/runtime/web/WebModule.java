package uk.waymark.runtime.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;
import uk.waymark.runtime.web.problem.ProblemModule;
import uk.waymark.runtime.web.query.QueryModule;

/** What every HTTP endpoint of the installation has in common. */
@AutoConfiguration
@ConditionalOnWebApplication
@Import({ProblemModule.class, QueryModule.class})
public class WebModule {}
