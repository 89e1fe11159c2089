package uk.waymark.recording.imports.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file: UTF-8, with or without a byte order mark, and nothing a database cannot hold. */
final class DecodedText {

    private static final char MARK = '\uFEFF';

    private DecodedText() {}

    static Optional<String> of(SourceFile source, Faults faults) {
        ByteBuffer bytes = ByteBuffer.wrap(source.content());
        CharBuffer chars = CharBuffer.allocate(source.content().length + 1);
        CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true);
        if (end.isError()) {
            refuse(source, bytes.position(), "encoding_is_utf8", "is not UTF-8 from byte " + bytes.position() + " on",
                    faults);
            return Optional.empty();
        }
        String text = chars.flip().toString();
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int at = text.substring(0, nul).getBytes(StandardCharsets.UTF_8).length;
            refuse(source, at, "text_is_printable", "holds a NUL character", faults);
            return Optional.empty();
        }
        return Optional.of(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
    }

    private static void refuse(SourceFile source, int position, String rule, String detail, Faults faults) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (source.content()[i] == '\n') {
                line++;
            }
        }
        faults.add(new Fault(source.name(), line, null, null, null, rule, detail));
    }
}
