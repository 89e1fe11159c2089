package uk.waymark.runtime.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** An event as it was stored once, in {@code approved/<type>/<revision>[-<variant>].json}; never edited. */
record ApprovedFile(String type, String revision, String path, byte[] bytes) {

    static List<ApprovedFile> all() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:approved/*/*.json"))
                .map(ApprovedFile::read).toList();
    }

    private static ApprovedFile read(Resource resource) {
        try {
            String[] parts = resource.getURL().getPath().split("/");
            String type = parts[parts.length - 2];
            String file = parts[parts.length - 1];
            return new ApprovedFile(type, file.split("[-.]")[0], type + "/" + file, resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
