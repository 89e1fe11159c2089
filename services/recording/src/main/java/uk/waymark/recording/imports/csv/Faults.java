package uk.waymark.recording.imports.csv;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the files of one import: all of it counts, only so much is kept. */
public final class Faults {

    private static final int KEPT = 20_000;

    private final List<Fault> kept = new ArrayList<>();
    private int count;

    /** Everything up to a bound, in the order found. */
    public List<Fault> kept() {
        return List.copyOf(kept);
    }

    /** How many there were, kept or not. */
    public int count() {
        return count;
    }

    public void add(Fault fault) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
    }
}
