package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Fills in a form on a page from what it shall ask the API for. */
final class FilledForm {

    private static final String MORE = ":scope > fieldset > [data-answer] > button";

    private final Page page;
    private final boolean least;
    private final String also;

    /**
     * @param least whether to leave out what the form calls optional
     * @param also  the optional field that is filled in nevertheless
     */
    FilledForm(Page page, boolean least, String also) {
        this.page = page;
        this.least = least;
        this.also = also;
    }

    void with(JsonNode body) {
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            Locator group = page.locator("[data-field='" + field.getKey() + "']");
            assertThat(group.count()).as("a field for " + field.getKey()).isEqualTo(1);
            if (!least || field.getKey().equals(also) || !title(group).contains("(optional)")) {
                fill(field.getKey(), field.getValue());
            }
        }
    }

    private static String title(Locator group) {
        return group.locator("legend, label").first().innerText();
    }

    private void fill(String name, JsonNode value) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                row(name, i, value.get(i));
            }
        } else if (value.has("precision")) {
            String precision = value.get("precision").asString();
            choose(name + ".how", precision.equals("by") || precision.equals("unknown") ? precision : "exact");
            date(name, value.path("value").asString(""));
        } else if (value.isObject()) {
            value.properties().forEach(part -> fill(name + "." + part.getKey(), part.getValue()));
        } else if (named(name + ".day").count() > 0) {
            date(name, value.asString());
        } else if (page.locator("select[name='" + name + "']").count() > 0) {
            choose(name, value.asString());
        } else {
            named(name).fill(value.asString());
        }
    }

    private void row(String name, int i, JsonNode value) {
        if (value.has("grade")) {
            choose(name + "[" + value.get("code").asString() + "]", value.get("grade").asString());
            return;
        }
        if (page.locator("[data-field^='" + name + "[" + i + "]']").count() == 0) {
            page.locator("[data-field='" + name + "']").locator(MORE).click();
        }
        fill(name + "[" + i + "]", value);
    }

    private void date(String name, String iso) {
        String[] parts = iso.isEmpty() ? new String[0] : iso.split("-");
        for (int i = 0; i < parts.length; i++) {
            named(name + "." + new String[]{"year", "month", "day"}[i]).fill(parts[i]);
        }
    }

    private void choose(String name, String value) {
        page.locator("select[name='" + name + "']").selectOption(value);
    }

    private Locator named(String name) {
        return page.locator("[name='" + name + "']");
    }
}
