package uk.waymark.runtime.module;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console what to do about it, in the place of a stack trace. */
class UnknownServiceTold extends AbstractFailureAnalyzer<UnknownService> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnknownService unknown) {
        return new FailureAnalysis(unknown.getMessage(),
                "Set waymark.services (WAYMARK_SERVICES) to one or more of " + String.join(",", unknown.offered())
                        + ", or leave it out to run them all.",
                unknown);
    }
}
