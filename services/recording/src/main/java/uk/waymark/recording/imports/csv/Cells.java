package uk.waymark.recording.imports.csv;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.waymark.events.Confidence;
import uk.waymark.events.DateSpan;
import uk.waymark.events.KnownDate;
import uk.waymark.events.Source;

/** Reads the cells of a row and collects what cannot be read; a blank cell, like one that cannot be read, is null. */
final class Cells {

    private static final String LIST = ";";
    private static final String SPAN = "..";

    private final Row row;
    private final Faults faults;
    private boolean sound = true;

    Cells(Row row, Faults faults) {
        this.row = row;
        this.faults = faults;
    }

    /** Whether everything asked for so far could be read. */
    boolean sound() {
        return sound;
    }

    Row row() {
        return row;
    }

    String text(String column) {
        return row.cell(column);
    }

    LocalDate day(String column) {
        return read(column, DateNotation::day, "date_is_a_day", "is no day such as 2021-08-20");
    }

    KnownDate date(String column) {
        return read(column, DateNotation::known, "date_is_in_notation",
                "is no date such as 2017-04-03, 2017-04, 2017, <=2021-12-20 or unknown");
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        return read(column,
                text -> Arrays.stream(type.getEnumConstants()).filter(e -> word(e).equals(text)).findFirst(),
                "value_is_one_of", "is none of " + Arrays.stream(type.getEnumConstants()).map(Cells::word)
                        .collect(Collectors.joining(", ")));
    }

    List<String> list(String column) {
        List<String> parts = read(column, Cells::parts, "list_has_no_gaps", "has an empty element between semicolons");
        return parts == null ? List.of() : parts;
    }

    List<DateSpan> spans(String column) {
        List<DateSpan> spans = read(column, Cells::readSpans, "visits_are_spans",
                "is no list of visits such as 2019-07-08..2019-07-12;2019-08-07..2019-08-08");
        return spans == null ? List.of() : spans;
    }

    /** From the three columns that carry a source; null when all are blank. */
    Source source() {
        Confidence confidence = oneOf("confidence", Confidence.class);
        String title = text("source_title");
        String link = text("source_link");
        return confidence == null && title == null && link == null ? null : new Source(confidence, title, link);
    }

    /** Refuses a value in a column that means nothing while another one is blank. */
    void onlyWith(String column, String other) {
        if (text(column) != null && text(other) == null) {
            refuse(column, "value_stands_alone", "means nothing while " + other + " is blank");
        }
    }

    static String word(Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT);
    }

    static String joined(List<String> parts) {
        return String.join(LIST, parts);
    }

    static String spansText(List<DateSpan> spans) {
        return spans.stream().map(s -> s.start() + SPAN + s.end()).collect(Collectors.joining(LIST));
    }

    private <T> T read(String column, Function<String, Optional<T>> reading, String rule, String detail) {
        String text = text(column);
        Optional<T> value = text == null ? Optional.empty() : reading.apply(text);
        if (text != null && value.isEmpty()) {
            refuse(column, rule, Quoted.of(text) + " " + detail);
        }
        return value.orElse(null);
    }

    private void refuse(String column, String rule, String detail) {
        sound = false;
        faults.add(row.fault(column, rule, detail));
    }

    private static Optional<List<String>> parts(String text) {
        List<String> parts = List.of(text.split(LIST, -1));
        return parts.stream().noneMatch(String::isBlank) ? Optional.of(parts) : Optional.empty();
    }

    private static Optional<List<DateSpan>> readSpans(String text) {
        List<DateSpan> spans = Arrays.stream(text.split(LIST, -1)).map(Cells::span).filter(Objects::nonNull).toList();
        return spansText(spans).equals(text) ? Optional.of(spans) : Optional.empty();
    }

    private static DateSpan span(String text) {
        int middle = text.indexOf(SPAN);
        if (middle < 0) {
            return null;
        }
        Optional<LocalDate> start = DateNotation.day(text.substring(0, middle));
        Optional<LocalDate> end = DateNotation.day(text.substring(middle + SPAN.length()));
        return start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())
                ? null
                : new DateSpan(start.get(), end.get());
    }

}
