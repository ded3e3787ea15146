package dev.fusabi.lib.regex;

/** The instructions of a compiled pattern; operands follow in the code. */
final class Op {
    static final int MATCH = 0;

    /** c. */
    static final int CHAR = 1;

    /** c, folded. */
    static final int CHAR_IGNORING_CASE = 2;

    /** Set. */
    static final int SET = 3;

    /** Target. */
    static final int JUMP = 4;

    /** Where to go on when what follows fails. */
    static final int SPLIT = 5;

    /** Variable: remembers the position. */
    static final int MARK = 6;

    /** Group or -1, popped group or -1, variable of the mark. */
    static final int CAPTURE = 7;

    /** Set, min, max, lazy (1) or not. */
    static final int REPEAT = 8;

    /** Variable of the counter; the next one holds the position of the last turn. */
    static final int LOOP_INIT = 9;

    /** Variable, min, max, exit; a turn follows. */
    static final int LOOP_GREEDY = 10;

    static final int LOOP_LAZY = 11;

    /** Variable: begins a turn. */
    static final int LOOP_TURN = 12;

    /** Variable: remembers how many choices there are. */
    static final int ATOMIC_BEGIN = 13;

    /** Variable: forgets the choices since. */
    static final int ATOMIC_END = 14;

    /** Variable, the next one holds the position. */
    static final int LOOK_BEGIN = 15;

    static final int LOOK_END = 16;

    /** Variable, where to go on when the body does not match. */
    static final int NOT_BEGIN = 17;

    static final int NOT_END = 18;

    /** Group, ignoring case (1) or not. */
    static final int BACK_REFERENCE = 19;

    /** Kind. */
    static final int ANCHOR = 20;

    /** Group, where to go when it has not matched. */
    static final int IF_GROUP = 21;

    static final int FAIL = 22;

    /** Added to operations that read characters: towards the start of the text. */
    static final int BACKWARDS = 64;

    private Op() {}
}
