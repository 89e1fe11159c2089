package uk.waymark.runtime.module;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Which of the services on the classpath this process runs: those in {@code waymark.services}, or all of them. */
public final class SelectedServices {

    private static final String BEAN = "waymarkSelectedServices";

    private final Set<String> selected;
    private final Set<String> offered = new TreeSet<>();

    private SelectedServices(List<String> selected) {
        this.selected = new TreeSet<>(selected);
    }

    static SelectedServices in(ConfigurableListableBeanFactory beans, Environment environment) {
        if (!beans.containsSingleton(BEAN)) {
            beans.registerSingleton(BEAN, new SelectedServices(Binder.get(environment)
                    .bind("waymark.services", Bindable.listOf(String.class)).orElse(List.of())));
        }
        return (SelectedServices) beans.getSingleton(BEAN);
    }

    void offer(String service) {
        offered.add(service);
    }

    /** Whether this process runs the service. */
    public boolean runs(String service) {
        return selected.isEmpty() || selected.contains("all") || selected.contains(service);
    }

    /** Names of the services that run in this process, in alphabetical order. */
    public List<String> running() {
        return offered.stream().filter(this::runs).toList();
    }

    /** A misspelt name would otherwise silently run nothing. */
    void refuseUnknown() {
        Set<String> unknown = new TreeSet<>(selected);
        unknown.removeAll(offered);
        unknown.remove("all");
        if (!unknown.isEmpty()) {
            throw new UnknownService(unknown, offered);
        }
    }

    @Override
    public String toString() {
        return selected.isEmpty() ? "all" : String.join(",", selected);
    }
}
