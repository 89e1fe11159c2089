package uk.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The settings of Waymark's own that its sources read. */
final class Settings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(waymark\\.[a-z.-]+)(?::([^}\"]*))?");
    private static final Pattern RECORD = Pattern
            .compile("@ConfigurationProperties\\(\"(waymark[a-z.-]*)\"\\)\\s+(?:public )?record (\\w+)");
    private static final Pattern ASKED = Pattern
            .compile("(?:bind\\(|getProperty\\(|ENABLED = |ConditionalOnProperty\\(\\s*)\"(waymark\\.[a-z.-]+)\"");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    private Settings() {}

    /** Each with its default as sources and defaults state it; an empty text where they state none. */
    static Map<String, String> inUse() {
        Map<String, String> settings = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("../.."))) {
            files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("src/main/java"))
                    .forEach(file -> read(file, settings));
            Properties defaults = PropertiesLoaderUtils.loadAllProperties("waymark-defaults.properties");
            settings.replaceAll((name, stated) -> defaults.getProperty(name, stated));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    private static void read(Path file, Map<String, String> settings) {
        try {
            String source = Files.readString(file);
            for (Matcher found = PLACEHOLDER.matcher(source); found.find();) {
                String stated = found.group(2);
                settings.put(found.group(1), stated == null || stated.startsWith("$") ? "" : stated);
            }
            for (Matcher found = ASKED.matcher(source); found.find();) {
                settings.putIfAbsent(found.group(1), "");
            }
            for (Matcher found = RECORD.matcher(source); found.find();) {
                Matcher in = PACKAGE.matcher(source);
                in.find();
                components(found.group(1), Class.forName(in.group(1) + "." + found.group(2)), settings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static void components(String prefix, Class<?> type, Map<String, String> settings) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + dashed(component.getName());
            if (component.getType().isRecord()) {
                components(name, component.getType(), settings);
            } else {
                settings.put(name, stated(component));
            }
        }
    }

    private static String stated(RecordComponent component) {
        DefaultValue value = component.getDeclaringRecord().getDeclaredConstructors()[0].getParameters()[index(
                component)].getAnnotation(DefaultValue.class);
        return value == null ? "" : String.join(",", value.value());
    }

    private static int index(RecordComponent component) {
        RecordComponent[] all = component.getDeclaringRecord().getRecordComponents();
        for (int i = 0; i < all.length; i++) {
            if (all[i].getName().equals(component.getName())) {
                return i;
            }
        }
        throw new AssertionError(component);
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
