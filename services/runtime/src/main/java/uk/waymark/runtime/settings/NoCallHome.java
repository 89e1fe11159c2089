package uk.waymark.runtime.settings;

import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Leaves out Axon's update checker. Disabled by its setting it stays silent, but still writes an id of the machine into
 * the home folder.
 */
class NoCallHome implements AutoConfigurationImportFilter {

    private static final String UPDATE_CHECKER = UpdateCheckerAutoConfiguration.class.getName();

    @Override
    public boolean[] match(String[] names, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            kept[i] = !UPDATE_CHECKER.equals(names[i]);
        }
        return kept;
    }
}
