package uk.waymark.recording.corrections;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.waymark.events.Fact;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.journey.framework.AskedJudgement;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.recording.commands.FromCatalogue;
import uk.waymark.runtime.web.problem.MalformedRequest;

/** Reads what a client wants changed, and changes it. */
final class Changing {

    private static final String FIELD = "changes";
    private static final String JUDGEMENTS = "judgements";

    private final JsonMapper json;

    Changing(JsonMapper json) {
        this.json = json;
    }

    /** @throws MalformedRequest if it holds what the type does not know, or something else than the type wants */
    <T> T read(JsonNode changes, Class<T> type) {
        try {
            return json.readerFor(type).without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).readValue(changes);
        } catch (JacksonException wrong) {
            throw MalformedRequest.of(wrong.prependPath(changes, FIELD));
        }
    }

    /**
     * The fact with the fields replaced that the changes hold; judgements by their code.
     *
     * @throws MalformedRequest if the fact has no such field, or a field something else in it than it may
     */
    Fact changed(Fact stated, ObjectNode changes) {
        Fact given = read(changes, stated.getClass());
        ObjectNode merged = json.valueToTree(stated);
        changes.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        try {
            Fact right = json.treeToValue(merged, stated.getClass());
            return right instanceof InspectionRecorded inspection
                    ? judged((InspectionRecorded) stated, inspection, given(given, changes))
                    : right;
        } catch (JacksonException wrong) {
            throw MalformedRequest.of(wrong.prependPath(changes, FIELD));
        }
    }

    private static Optional<List<Judgement>> given(Fact given, ObjectNode changes) {
        return changes.hasNonNull(JUDGEMENTS)
                ? Optional.of(((InspectionRecorded) given).judgements())
                : Optional.empty();
    }

    private static InspectionRecorded judged(InspectionRecorded was, InspectionRecorded is,
            Optional<List<Judgement>> changes) {
        List<Judgement> merged = changes.map(given -> MergedJudgements.of(was.judgements(), given))
                .orElse(is.judgements());
        boolean sameEdition = was.edition() == null || was.edition().equals(is.edition());
        List<Judgement> labelled = sameEdition
                ? merged
                : merged.stream().map(judgement -> withoutLabelOf(was.edition(), judgement)).toList();
        return new InspectionRecorded(is.urn(), is.inspectionId(), is.edition(), is.inspectionType(), is.scope(),
                is.visits(), is.leadInspectors(), FromCatalogue.judgements(is.edition(), labelled));
    }

    /** Nobody stated a label that is the edition's own; under another edition it is that one's. */
    private static Judgement withoutLabelOf(String edition, Judgement judgement) {
        boolean own = FrameworkCatalogue.edition(edition).flatMap(known -> known.judgement(judgement.code()))
                .map(AskedJudgement::label).filter(label -> label.equals(judgement.label())).isPresent();
        return own ? new Judgement(judgement.code(), judgement.grade(), null) : judgement;
    }
}
