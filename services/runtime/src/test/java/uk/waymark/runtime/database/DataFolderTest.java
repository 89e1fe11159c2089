package uk.waymark.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path path;

    @Test
    void belongsToOneAtATime() throws IOException {
        DataFolder first = DataFolder.open(path);
        assertThatIllegalStateException().isThrownBy(() -> DataFolder.open(path))
                .withMessageContaining(path.toRealPath().toString());
        first.close();
        DataFolder.open(path).close();
    }

    @Test
    void keepsASecretForItsOwnerOnly() throws IOException {
        try (DataFolder folder = DataFolder.open(path)) {
            String secret = folder.secret("password");
            assertThat(secret).hasSizeGreaterThan(40).isEqualTo(folder.secret("password"))
                    .isNotEqualTo(folder.secret("other"));
            assertThat(Files.getPosixFilePermissions(path.resolve("password")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }
}
