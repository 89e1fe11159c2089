package uk.waymark.journey.corrections;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.waymark.events.FieldChange;
import uk.waymark.events.Judgement;
import uk.waymark.events.KnownDate;

/** What differs between two states of a fact, field by field, in the order of its fields. */
public final class Changes {

    private Changes() {}

    /** The fields in which a fact differs from what it was. */
    public static List<FieldChange> between(Record before, Record after) {
        return between(flat("", before), flat("", after));
    }

    /** The judgements in which two reports differ, and everything about them that does. */
    public static List<FieldChange> betweenJudgements(List<Judgement> before, List<Judgement> after) {
        return between(flat("judgements", before), flat("judgements", after));
    }

    /** Every field of a fact that holds something, as text, by its path and in the order of its fields. */
    public static Map<String, String> fields(Record fact) {
        return flat("", fact);
    }

    /** The fields in which two sets of them differ. */
    public static List<FieldChange> between(Map<String, String> was, Map<String, String> is) {
        Set<String> fields = new LinkedHashSet<>(was.keySet());
        fields.addAll(is.keySet());
        return fields.stream().filter(field -> !Objects.equals(was.get(field), is.get(field)))
                .map(field -> new FieldChange(field, was.get(field), is.get(field))).toList();
    }

    private static Map<String, String> flat(String path, Object value) {
        Map<String, String> fields = new LinkedHashMap<>();
        flatten(path, value, fields);
        return fields;
    }

    private static void flatten(String path, Object value, Map<String, String> fields) {
        switch (value) {
            case null -> {
            }
            case KnownDate date -> fields.put(path, text(date));
            case Enum<?> constant -> fields.put(path, constant.name().toLowerCase(Locale.ROOT));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    String place = list.get(i) instanceof Judgement j ? j.code() : String.valueOf(i);
                    flatten(path + "[" + place + "]", list.get(i), fields);
                }
            }
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    if (!(record instanceof Judgement) || !component.getName().equals("code")) {
                        flatten(path.isEmpty() ? component.getName() : path + "." + component.getName(),
                                value(component, record), fields);
                    }
                }
            }
            default -> fields.put(path, value.toString());
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("facts are public records", e);
        }
    }

    private static String text(KnownDate date) {
        return switch (date.precision()) {
            case DAY, MONTH, YEAR -> date.value();
            case BY -> "by " + date.value();
            case UNKNOWN -> "unknown";
        };
    }
}
