package uk.waymark.dashboard;

import java.io.IOException;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Of a library's many files, the few that are ours to serve. */
final class ChosenFiles extends PathResourceResolver {

    private final Set<String> names;

    ChosenFiles(Set<String> names) {
        this.names = names;
    }

    @Override
    protected Resource getResource(String path, Resource location) throws IOException {
        return names.contains(path) ? super.getResource(path, location) : null;
    }
}
