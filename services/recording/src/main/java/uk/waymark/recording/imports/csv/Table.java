package uk.waymark.recording.imports.csv;

import java.util.List;

/** A file whose header is understood, and its rows that have as many fields as the header. */
record Table(String file, Kind kind, List<Row> rows) {}
