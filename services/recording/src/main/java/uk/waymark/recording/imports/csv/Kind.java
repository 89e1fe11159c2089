package uk.waymark.recording.imports.csv;

import java.util.List;

/** What a file can hold: its columns, and what a row of it says. */
interface Kind {

    /** Its name, which is the file's without {@code .csv}. */
    String name();

    /** Headings, in the order in which an export writes them. */
    List<String> columns();
}
