package uk.waymark.recording.imports.jobs;

/** Told, every now and then, how far an import is. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (file, done, total) -> {};

    /**
     * @param file  the file being recorded
     * @param done  its rows that have their result
     * @param total its rows
     */
    void at(String file, int done, int total);
}
