package uk.waymark.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Scripts, styles and the two libraries. They stand below a path that changes with any of them, so that a browser may
 * keep them for ever and never mixes two versions.
 */
final class Assets implements WebMvcConfigurer {

    private static final String OWN = "classpath:/uk/waymark/dashboard/assets/";
    private static final String STYLES = "classpath*:/META-INF/resources/webjars/govuk-frontend/*/dist/govuk/govuk-frontend.min.css";
    private static final String CHARTS = "classpath*:/META-INF/resources/webjars/d3/*/dist/d3.min.js";
    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PathMatchingResourcePatternResolver found = new PathMatchingResourcePatternResolver();
    private final Resource styles = one(STYLES);
    private final Resource charts = one(CHARTS);
    private final String version = version();

    /** Path of this version, without a slash at its end. */
    String base() {
        return "/assets/" + version;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(base() + "/lib/*").addResourceLocations(folder(styles), folder(charts))
                .setCacheControl(FOR_EVER).resourceChain(true)
                .addResolver(new ChosenFiles(Set.of(styles.getFilename(), charts.getFilename())))
                .addTransformer(new Unbranded());
        registry.addResourceHandler(base() + "/**").addResourceLocations(OWN).setCacheControl(FOR_EVER);
    }

    private static Resource folder(Resource file) {
        try {
            return file.createRelative("./");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Resource one(String pattern) {
        Resource[] all = all(pattern);
        if (all.length != 1) {
            throw new IllegalStateException("there should be one " + pattern + ", not " + all.length);
        }
        return all[0];
    }

    private Resource[] all(String pattern) {
        try {
            return found.getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream<Resource> own = Arrays.stream(all("classpath:/uk/waymark/dashboard/assets/**/*.*"))
                    .sorted(Comparator.comparing(Resource::getDescription));
            for (Resource file : Stream.concat(own, Stream.of(styles, charts)).toList()) {
                try (InputStream content = file.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
