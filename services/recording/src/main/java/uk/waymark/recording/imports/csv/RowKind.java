package uk.waymark.recording.imports.csv;

import java.util.List;
import java.util.function.Function;

/** A kind of file of which every row is a claim of its own. */
record RowKind(String name, List<String> columns, Function<Cells, Claim> reading) implements Kind {}
