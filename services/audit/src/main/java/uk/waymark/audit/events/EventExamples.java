package uk.waymark.audit.events;

/** Shown in the API's description. */
final class EventExamples {

    static final String CLOUD_EVENT = """
                                      {"specversion": "1.0", "id": "0f8b7a52-4b6c-4a52-9f0d-6a4d2c1b7e55", \
                                      "source": "urn:waymark:event-store", "type": "uk.waymark.report-published", \
                                      "time": "2026-09-01T11:00:00.000001Z", "subject": "80566", \
                                      "datacontenttype": "application/json", \
                                      "dataschema": "urn:waymark:event:report-published:1", "revision": "1", \
                                      "position": "1170", "version": "9", "actor": "a-installation", \
                                      "correlationid": "7f3a02c4d81b", \
                                      "data": {"urn": "80566", "inspectionId": "80566-2021-08-20", \
                                      "publicationDate": "2021-08-20", "findings": []}}
                                      """;

    static final String CSV = """
                              position,urn,version,event_id,type,revision,recorded_at,actor,correlation_id,causation_id,effective,corrects,proposal_id,summary,stored
                              1170,80566,9,0f8b7a52-4b6c-4a52-9f0d-6a4d2c1b7e55,report-published,1,2026-09-01T11:00:00.000001Z,a-installation,,,published 2021-08-20,,,Report of inspection 80566-2021-08-20 is public from 20 August 2021,"{""urn"":""80566"",""inspectionId"":""80566-2021-08-20"",""publicationDate"":""2021-08-20"",""findings"":[]}"
                              """;

    private EventExamples() {}
}
