package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From any page to what there is to read, and to where that leads, with the keyboard alone. */
@OnRealBrowser
class WayAboutTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/compare | Compare | /compare | #add",
        "/how-we-count | How we count | /how-we-count | main a",
        "/about-the-data | About the data | /about-the-data | main a[href^='/api/export']",
        "/using-the-api | Using the API | /using-the-api | main a[href='/api/docs']",
        "/accessibility | Accessibility statement | /accessibility | main a",
        "/about-the-data#download | About the data | /about-the-data#download | main a[href^='/api/export']"})
    void leadsToEverythingThereIsToRead(String link, String heading, String place, String further, Visitor visitor) {
        visitor.open("/how-we-count").tabTo("a[href='" + link + "']").press("Enter").sees("h1", heading).settled();
        visitor.isAt(place);
        assertThat(visitor.page().title()).endsWith(" - Waymark");
        visitor.tabTo(further);
    }
}
