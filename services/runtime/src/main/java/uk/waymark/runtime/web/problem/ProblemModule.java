package uk.waymark.runtime.web.problem;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every refusal and failure is told as an RFC 9457 problem. */
@Configuration(proxyBeanMethods = false)
@Import(ProblemAdvice.class)
public class ProblemModule {}
