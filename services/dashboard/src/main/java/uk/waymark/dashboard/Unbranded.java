package uk.waymark.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Takes GOV.UK's own typeface out of its styles: only services on that domain may use it. */
final class Unbranded implements ResourceTransformer {

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource before = chain.transform(request, resource);
        if (!String.valueOf(before.getFilename()).endsWith(".css")) {
            return before;
        }
        String styles = before.getContentAsString(StandardCharsets.UTF_8);
        return new TransformedResource(before, styles.replaceAll("@font-face\\{[^}]*}", "")
                .replaceAll("\"?GDS Transport\"?,", "").getBytes(StandardCharsets.UTF_8));
    }
}
