package uk.waymark.rating;

/** Answers shown in the API's description; a test asks for each and compares. */
final class Examples {

    static final String RATING_ASKED = "/api/authorities/80566/rating?on=2021-08-20";
    static final String RATING = """
                                 {
                                   "urn": "80566",
                                   "name": "Sunderland",
                                   "region": "North East",
                                   "state": "rated",
                                   "overall": "outstanding",
                                   "edition": "ILACS_2018",
                                   "judgements": {
                                     "impact_of_leaders": "outstanding",
                                     "help_and_protection": "good",
                                     "in_care": "outstanding"
                                   },
                                   "labels": {
                                     "impact_of_leaders": "the impact of leaders on social work practice with children and families",
                                     "help_and_protection": "children who need help and protection",
                                     "in_care": "in care and care leavers"
                                   },
                                   "inspectionId": "80566-2021-08-20",
                                   "inspectionType": "standard",
                                   "inspectionStart": "2021-06-28",
                                   "inspectionEnd": "2021-07-09",
                                   "publicationDate": "2021-08-20",
                                   "from": "2021-08-20",
                                   "until": "2025-03-11",
                                   "source": "https://files.ofsted.gov.uk/v1/file/50168072",
                                   "rule": "any-framework",
                                   "version": 22,
                                   "on": "2021-08-20",
                                   "knownAt": "2026-09-01T11:00:00.000000Z",
                                   "position": 1170
                                 }""";

    static final String STANDINGS_ASKED = "/api/standings?on=2021-08-20&rule=ilacs&region=north";
    static final String STANDINGS = """
                                    {
                                      "rule": "ilacs",
                                      "definition": "only authorities whose newest published rating inspection is under an ILACS edition",
                                      "region": "north",
                                      "authorities": 32,
                                      "unrated": 18,
                                      "counts": {
                                        "outstanding": 4,
                                        "good": 10,
                                        "requires_improvement": 10,
                                        "inadequate": 8,
                                        "not_judged_under_framework": 0,
                                        "not_judged": 0,
                                        "unknown": 0
                                      },
                                      "on": "2021-08-20",
                                      "knownAt": "2026-09-01T11:00:00.000000Z",
                                      "position": 1170
                                    }""";

    static final String LEAPS_ASKED = "/api/leaps?from=inadequate&to=outstanding&on=2025-12-31";
    static final String LEAPS = """
                                {
                                  "rule": "any-framework",
                                  "definition": "each authority's newest published rating inspection, under any framework",
                                  "from": "inadequate",
                                  "to": "outstanding",
                                  "leaps": [
                                    {
                                      "urn": "80566",
                                      "name": "Sunderland",
                                      "region": "North East",
                                      "from": "inadequate",
                                      "to": "outstanding",
                                      "date": "2021-08-20",
                                      "fromInspection": "80566-2018-07-25",
                                      "toInspection": "80566-2021-08-20",
                                      "first": true
                                    }
                                  ],
                                  "on": "2025-12-31",
                                  "knownAt": "2026-09-01T11:00:00.000000Z",
                                  "position": 1170
                                }""";

    static final String AUTHORITIES_ASKED = "/api/authorities?q=sunder&on=2021-08-20";
    static final String AUTHORITIES = """
                                      {
                                        "items": [
                                          {
                                            "urn": "80566",
                                            "name": "Sunderland",
                                            "region": "North East",
                                            "authorityType": "Metropolitan District",
                                            "onsCode": "E08000024",
                                            "dfeCode": "394",
                                            "rating": {
                                              "state": "rated",
                                              "overall": "outstanding",
                                              "edition": "ILACS_2018",
                                              "inspectionId": "80566-2021-08-20",
                                              "publicationDate": "2021-08-20",
                                              "from": "2021-08-20"
                                            }
                                          }
                                        ],
                                        "page": 1,
                                        "size": 50,
                                        "total": 1,
                                        "rule": "any-framework",
                                        "on": "2021-08-20",
                                        "knownAt": "2026-09-01T11:00:00.000000Z",
                                        "position": 1170
                                      }""";

    private Examples() {}
}
