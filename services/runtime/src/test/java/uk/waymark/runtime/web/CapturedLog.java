package uk.waymark.runtime.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Everything this JVM logs from now on at level INFO or above, whatever the configuration says, until it is closed. */
public final class CapturedLog implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    public CapturedLog() {
        root.setLevel(Level.INFO);
        events.start();
        root.addAppender(events);
    }

    /** As it would be written with this pattern, stack traces included. */
    public String text(String pattern) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(root.getLoggerContext());
        layout.setPattern(pattern);
        layout.start();
        return List.copyOf(events.list).stream().map(layout::doLayout).collect(Collectors.joining());
    }

    @Override
    public void close() {
        root.detachAppender(events);
        root.setLevel(before);
    }
}
