package uk.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class InspectionWithOneVisitTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void becomesAnInspectionWithOneOfEach() throws JsonProcessingException {
        assertThat(upcast("{'urn':'80566','startDate':'2015-05-11','endDate':'2015-06-04','leadInspector':'A B'}"))
                .isEqualTo(read("{'urn':'80566','visits':[{'start':'2015-05-11','end':'2015-06-04'}],"
                        + "'leadInspectors':['A B']}"));
    }

    @Test
    void staysSilentWhereNothingWasKnown() throws JsonProcessingException {
        ObjectNode silent = read("{'urn':'80429','visits':[],'leadInspectors':[]}");
        assertThat(upcast("{'urn':'80429'}")).isEqualTo(silent);
        assertThat(upcast("{'urn':'80429','startDate':null,'endDate':null,'leadInspector':null}")).isEqualTo(silent);
    }

    private ObjectNode upcast(String stored) throws JsonProcessingException {
        return new InspectionWithOneVisit().apply(read(stored));
    }

    private ObjectNode read(String text) throws JsonProcessingException {
        return (ObjectNode) json.readTree(text.replace('\'', '"'));
    }
}
