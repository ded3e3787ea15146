package dev.fusabi.cli;

/** Text that may go to a terminal: what would move the cursor or change colours is written out. */
final class Visible {
    private static final char DELETE = 0x7f;
    private static final char LAST_CONTROL = 0x9f;

    private Visible() {}

    static String text(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isControl =
                    c < ' ' && c != '\n' && c != '\t' || c >= DELETE && c <= LAST_CONTROL;
            if (isControl && out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out != null) {
                out.append(isControl ? "\\u%04X".formatted((int) c) : String.valueOf(c));
            }
        }
        return out == null ? text : out.toString();
    }
}
