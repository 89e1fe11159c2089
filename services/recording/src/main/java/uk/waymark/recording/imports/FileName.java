package uk.waymark.recording.imports;

/** The name of a file as messages and tables may hold it, whatever its sender called it. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {}

    static String plain(String given) {
        if (given == null || given.isBlank()) {
            return "file";
        }
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[^A-Za-z0-9._ ()-]", "_");
        return last.substring(Math.max(0, last.length() - LONGEST));
    }
}
