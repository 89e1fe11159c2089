package uk.waymark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The executable. It scans nothing: every module on the classpath brings its own auto-configuration. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Waymark {

    public static void main(String[] args) {
        SpringApplication.run(Waymark.class, args);
    }
}
