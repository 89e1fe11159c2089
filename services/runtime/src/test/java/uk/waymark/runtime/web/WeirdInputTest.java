package uk.waymark.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bad input is refused with a problem that names the field and the rule; it never becomes a 500. */
@OnTestProcess
class WeirdInputTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                                                                       on=2021-02-30                        | on          | iso_8601_date
                                                                       on=20210820                          | on          | iso_8601_date
                                                                       on=                                  | on          | iso_8601_date
                                                                       on=0000-01-01                        | on          | iso_8601_date
                                                                       on=-2021-01-01                       | on          | iso_8601_date
                                                                       on=%2B999999999-01-01                | on          | iso_8601_date
                                                                       on=2021-08-20&on=2021-08-21          | on          | given_once
                                                                       on=%00                               | on          | sound_text
                                                                       knownAt=2021-08-20                   | knownAt     | rfc_3339_instant
                                                                       knownAt=2021-08-20T25:00:00Z         | knownAt     | rfc_3339_instant
                                                                       knownAt=2021-08-20T00:00:00+01:00    | knownAt     | rfc_3339_instant
                                                                       minVersion=-1                        | minVersion  | number_in_range
                                                                       minVersion=99999999999999999999      | minVersion  | number_in_range
                                                                       minPosition=1e3                      | minPosition | number_in_range
                                                                       om=2021-08-20                        | om          | unknown_parameter
                                                                       on=%C0%80                            | query       | encoding
                                                                       """)
    void queryParameters(String query, String field, String rule) {
        refused("GET /api/test/echo?" + query, TestClient.on(port).get("/api/test/echo?" + query), 400, field, rule);
    }

    @ParameterizedTest
    @CsvSource({"page=0,page", "page=100001,page", "page=-3,page", "size=0,size", "size=501,size", "size=x,size"})
    void pages(String query, String field) {
        refused(query, TestClient.on(port).get("/api/test/list?" + query), 400, field, "number_in_range");
    }

    @ParameterizedTest
    @CsvSource({"/api/test/rating/80566?grade=Good,grade", "/api/test/rating/80566?grade=adequate,grade",
        "/api/test/rating/99999999999,urn", "/api/test/rating/x,urn"})
    void types(String path, String field) {
        refused(path, TestClient.on(port).get(path), 400, field, "wrong_type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                                                                       {"wrds":"x"}                          | 400 | wrds            | unknown_field
                                                                       {"inner":[{"number":1,"nmber":1}]}    | 400 | inner[0].nmber  | unknown_field
                                                                       {"inner":[{"number":1},{"number":-1}]}| 400 | inner[1]        | invalid_value
                                                                       {"inner":[{"number":1,"at":"x"}]}     | 400 | inner[0].at     | wrong_type
                                                                       {"inner":{}}                          | 400 | inner           | wrong_type
                                                                       {"words":5}                           | 400 | words           | wrong_type
                                                                       {"words":"a\\u0000b"}                 | 400 | words           | invalid_value
                                                                       {"words":"a\\ud800b"}                 | 400 | words           | invalid_value
                                                                       {"grades":{"a\\u0000":"good"}}        | 400 | grades          | wrong_type
                                                                       {"count":"5"}                         | 400 | count           | wrong_type
                                                                       {"count":5.5}                         | 400 | count           | wrong_type
                                                                       {"count":99999999999}                 | 400 | body            | malformed_json
                                                                       {"grade":"Good"}                      | 400 | grade           | wrong_type
                                                                       {"grade":1}                           | 400 | grade           | wrong_type
                                                                       {"grade":"GOOD"}                      | 400 | grade           | wrong_type
                                                                       {"day":"2021-02-30"}                  | 400 | day             | wrong_type
                                                                       {"day":[2021,8,20]}                   | 400 | day             | wrong_type
                                                                       {"day":"+999999999-12-31"}            | 400 | day             | wrong_type
                                                                       {"at":1629417600}                     | 400 | at              | wrong_type
                                                                       {"words":"x","words":"y"}             | 400 | body            | malformed_json
                                                                       {"words":"x"                          | 400 | body            | malformed_json
                                                                       {"words":"x"} {}                      | 400 | body            | wrong_type
                                                                       [1]                                   | 400 | body            | wrong_type
                                                                       """)
    void jsonBodies(String json, int status, String field, String rule) {
        refused(json, TestClient.on(port).post("/api/test/open", json), status, field, rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            GET /api/test/rating/%zz HTTP/1.1
                                            GET /api/test/rating/%00 HTTP/1.1
                                            GET /api/test/rating/..%2f..%2fetc HTTP/1.1
                                            GET /api/test/echo?on=%zz HTTP/1.1
                                            GET /api/test/echo?on=% HTTP/1.1
                                            GET /api/test/echo?on=%ff%fe HTTP/1.1
                                            GET /api/test/echo?<script> HTTP/1.1
                                            GET //api/test/echo HTTP/1.1
                                            GET /api/test/echo;x=1 HTTP/1.1
                                            GET /api/test/rating/a\\b HTTP/1.1
                                                                            BREW /api/test/echo HTTP/1.1
                                            TRACE /api/test/echo HTTP/1.1
                                            GET /api/test/echo HTTP/7.1
                                            """)
    void requestsThatNoClientSends(String head) throws IOException {
        assertThat(RawRequest.send(port, head, "")).as(head).matches("(?s)HTTP/1.1 (4\\d\\d|505) .*")
                .contains("application/problem+json").doesNotContain("Exception", "\tat ", "Apache Tomcat");
    }

    private static void refused(String what, TestClient.Answer answer, int status, String field, String rule) {
        assertThat(answer.status()).as(what + " -> " + answer).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        var error = answer.json().path("errors").path(0);
        assertThat(error.path("field").asString()).as(what + " -> " + answer).isEqualTo(field);
        assertThat(error.path("rule").asString()).as(what + " -> " + answer).isEqualTo(rule);
        assertThat(error.path("detail").asString()).isNotBlank().doesNotContain("java.", "uk.waymark");
    }
}
