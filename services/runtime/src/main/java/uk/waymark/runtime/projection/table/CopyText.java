package uk.waymark.runtime.projection.table;

import java.util.Collection;

/** Rows as {@code copy ... from stdin} reads them in its text format. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();
    private boolean rowBegun;

    CopyText value(Object value) {
        if (rowBegun) {
            text.append('\t');
        }
        rowBegun = true;
        switch (value) {
            case null -> text.append("\\N");
            case Collection<?> elements -> escape(array(elements));
            default -> escape(value.toString());
        }
        return this;
    }

    void endRow() {
        text.append('\n');
        rowBegun = false;
    }

    int length() {
        return text.length();
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    private static String array(Collection<?> elements) {
        StringBuilder array = new StringBuilder("{");
        for (Object element : elements) {
            if (array.length() > 1) {
                array.append(',');
            }
            if (element == null) {
                array.append("NULL");
            } else {
                array.append('"').append(element.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
            }
        }
        return array.append('}').toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
