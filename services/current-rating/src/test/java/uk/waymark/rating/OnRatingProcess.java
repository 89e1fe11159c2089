package uk.waymark.rating;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import uk.waymark.runtime.database.OnTestDatabase;

/** One process on a real port and a database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnTestDatabase
@SpringBootTest(classes = RatingProcess.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "waymark.password=" + RatingProcess.PASSWORD, "server.address=127.0.0.1", "spring.main.banner-mode=off"})
@interface OnRatingProcess {
}
