package uk.waymark.runtime.settings;

import java.nio.file.AccessDeniedException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the file that a start may not use, a secret for instance, in the place of a stack trace about beans. */
class AccessDeniedTold extends AbstractFailureAnalyzer<AccessDeniedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AccessDeniedException denied) {
        return new FailureAnalysis(
                "The user " + System.getProperty("user.name") + " of this process may not use " + denied.getFile(),
                "Make a secret readable by this user, and the data folder its own.", denied);
    }
}
