package uk.waymark.runtime.security.oidc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import uk.waymark.runtime.database.OnTestDatabase;
import uk.waymark.runtime.web.TestProcess;

/** One process behind a proxy on this machine, which trusts {@link Trusting#ISSUER}, on a database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnTestDatabase
@ContextConfiguration(initializers = OnOidcProcess.Trusting.class)
@SpringBootTest(classes = TestProcess.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "waymark.password=" + TestProcess.PASSWORD, "server.address=127.0.0.1", "spring.main.banner-mode=off",
    "server.forward-headers-strategy=native", "waymark.sign-in.tries=3", "waymark.oidc.audience=" + TestIssuer.AUDIENCE,
    "waymark.oidc.client-id=" + TestIssuer.CLIENT, "waymark.oidc.client-secret=" + TestIssuer.SECRET,
    "waymark.oidc.roles-claim=realm_access.roles", "waymark.oidc.roles.auditor=wm-audit",
    "waymark.oidc.roles.recorder=wm-record,wm-both", "waymark.oidc.roles.administrator=wm-admin,wm-both"})
@interface OnOidcProcess {

    class Trusting extends OnTestDatabase.Fresh {

        static final TestIssuer ISSUER = new TestIssuer();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            super.initialize(context);
            TestPropertyValues.of(Map.of("waymark.oidc.issuer", ISSUER.url())).applyTo(context);
        }
    }
}
