package uk.waymark.timeline;

/** Under which terms the record may be used by anybody. */
final class Licence {

    static final String ATTRIBUTION = "Contains public sector information licensed under the Open Government Licence v3.0";
    static final String ADDRESS = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    private Licence() {}
}
