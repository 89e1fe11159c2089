package uk.waymark.runtime.security.reads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadQueryTest {

    @ParameterizedTest
    @CsvSource({"on=2021-08-20&knownAt=x, on=2021-08-20&knownAt=x", "password=hunter2&on=x, password=***&on=x",
        "on=x&access_TOKEN=abc%20def, on=x&access_TOKEN=***", "apiKey=1&apiKey=2, apiKey=***&apiKey=***",
        "secret=, secret=***", "flag, flag"})
    void leavesSecretsOut(String sent, String kept) {
        assertThat(ReadQuery.kept(sent)).isEqualTo(kept);
    }

    @Test
    void isNotEndless() {
        assertThat(ReadQuery.kept(null)).isNull();
        assertThat(ReadQuery.kept("q=" + "x".repeat(9_000))).hasSize(2_000);
    }
}
