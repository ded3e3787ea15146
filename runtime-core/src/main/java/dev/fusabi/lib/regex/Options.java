package dev.fusabi.lib.regex;

/** The bits of .NET's RegexOptions. */
final class Options {
    static final int IGNORE_CASE = 1;
    static final int MULTILINE = 2;
    static final int EXPLICIT_CAPTURE = 4;
    static final int SINGLE_LINE = 16;
    static final int IGNORE_WHITE_SPACE = 32;
    static final int RIGHT_TO_LEFT = 64;
    static final int ECMA_SCRIPT = 256;

    /** All that .NET knows; Compiled, CultureInvariant and NonBacktracking change nothing here. */
    static final int ALL = 1 | 2 | 4 | 8 | 16 | 32 | 64 | 256 | 512 | 1024;

    private Options() {}
}
