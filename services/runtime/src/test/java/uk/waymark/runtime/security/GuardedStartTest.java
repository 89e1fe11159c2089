package uk.waymark.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.web.TestProcess;

/** A start with TLS of its own and its secrets in files, as docs/security.md describes it. */
@ExtendWith(OutputCaptureExtension.class)
class GuardedStartTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "a-password-from-a-file";
    private static final String CLIENT_SECRET = "a-client-secret-from-a-file";

    @TempDir
    Path folder;

    @Test
    void speaksTlsAndKeepsItsSecrets(CapturedOutput console) throws Exception {
        KeyStore made = makeKey();
        Path secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("waymark.password"), PASSWORD);
        Files.writeString(secrets.resolve("waymark.oidc.client-secret"), CLIENT_SECRET);
        try (TestDatabase database = TestDatabase.create();
                ConfigurableApplicationContext process = new SpringApplicationBuilder(TestProcess.class)
                        .initializers(database::applyTo).run("--server.port=0", "--server.address=127.0.0.1", "--debug",
                                "--spring.config.import=configtree:" + secrets + "/", "--server.ssl.bundle=web",
                                "--spring.ssl.bundle.pem.web.keystore.certificate=" + folder.resolve("cert.pem"),
                                "--spring.ssl.bundle.pem.web.keystore.private-key=" + folder.resolve("key.pem"),
                                "--waymark.oidc.issuer=https://issuer.invalid", "--waymark.oidc.client-id=pages",
                                "--waymark.oidc.roles.auditor=a")) {
            int port = ((WebServerApplicationContext) process).getWebServer().getPort();
            signsIn(port, trusting(made));
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(HttpRequest
                    .newBuilder(URI.create("https://localhost:" + port + "/")).build(), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
            database.properties().values().stream().filter(value -> value.length() > 15 && !value.startsWith("jdbc"))
                    .forEach(secret -> assertThat(console.getAll()).doesNotContain(secret));
        }
        assertThat(console.getAll()).contains("Tomcat").doesNotContain(PASSWORD, CLIENT_SECRET, "BEGIN PRIVATE KEY",
                Files.readString(folder.resolve("key.pem")).lines().skip(1).findFirst().orElseThrow());
    }

    private static void signsIn(int port, SSLContext tls) throws Exception {
        HttpClient browser = HttpClient.newBuilder().sslContext(tls).cookieHandler(new CookieManager()).build();
        URI form = URI.create("https://localhost:" + port + "/sign-in");
        HttpResponse<String> page = browser.send(HttpRequest.newBuilder(form).build(), BodyHandlers.ofString());
        assertThat(page.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(page.headers().firstValue("Strict-Transport-Security").orElseThrow()).contains("max-age=31536000");
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(c -> c.contains("Secure"));
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> in = browser.send(HttpRequest.newBuilder(form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("sign-in=auditor&password=" + PASSWORD + "&_csrf=" + token.group(1)))
                .build(), BodyHandlers.ofString());
        assertThat(in.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-SESSION=").contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/"));
        assertThat(browser.send(HttpRequest.newBuilder(form.resolve("/api/test/secret")).build(),
                BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private KeyStore makeKey() throws Exception {
        Path store = folder.resolve("made.p12");
        int made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "web", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=localhost",
                "-ext", "san=dns:localhost", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass",
                "made-here").redirectErrorStream(true).start().waitFor();
        assertThat(made).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "made-here".toCharArray());
        Key key = keys.getKey("web", "made-here".toCharArray());
        Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", key.getEncoded()));
        Certificate certificate = keys.getCertificate("web");
        Files.writeString(folder.resolve("cert.pem"), pem("CERTIFICATE", certificate.getEncoded()));
        return keys;
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(content)
                + "\n-----END " + what + "-----\n";
    }

    private static SSLContext trusting(KeyStore made) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("web", made.getCertificate("web"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }
}
