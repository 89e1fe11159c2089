package uk.waymark.runtime.web.page;

import org.springframework.web.util.HtmlUtils;

/**
 * What every page has in common, around what one page says. Whoever serves pages supplies one as a bean; a process
 * without one shows its few pages plainly.
 */
@FunctionalInterface
public interface PageFrame {

    /**
     * @param title text, without the site's name
     * @param main  HTML that is trusted
     */
    String around(String title, String main);

    static PageFrame plain() {
        return (title, main) -> """
                                <!doctype html>
                                <html lang="en-GB">
                                <head>
                                  <meta charset="utf-8">
                                  <meta name="viewport" content="width=device-width, initial-scale=1">
                                  <title>%s - Waymark</title>
                                </head>
                                <body>
                                <main>
                                %s</main>
                                </body>
                                </html>
                                """.formatted(HtmlUtils.htmlEscape(title), main);
    }
}
