package uk.waymark.runtime.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import uk.waymark.runtime.database.OnTestDatabase;

/** One process on a real port and database that all tests with this annotation share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnTestDatabase
@SpringBootTest(classes = TestProcess.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "waymark.password=" + TestProcess.PASSWORD, "server.address=127.0.0.1",
    "axon.axonserver.enabled=false", "waymark.http.max-body=64KB",
    "waymark.sign-in.tries=1000", "spring.main.banner-mode=off"})
public @interface OnTestProcess {
}
