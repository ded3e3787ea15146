package dev.fusabi.vm;

/**
 * The numbers of {@link dev.fusabi.bytecode.Opcode}s as constants, which the dispatch switch needs; a test compares
 * them with the table. Then the numbers of the machine's own instructions, which no file can contain.
 */
final class Op {
    static final int MOVE_P = 0;
    static final int MOVE_R = 1;
    static final int LOAD_INT = 2;
    static final int LOAD_P = 3;
    static final int LOAD_R = 4;
    static final int GET_GLOBAL_P = 5;
    static final int GET_GLOBAL_R = 6;
    static final int SET_GLOBAL_P = 7;
    static final int SET_GLOBAL_R = 8;
    static final int ADD_INT = 9;
    static final int SUB_INT = 10;
    static final int MUL_INT = 11;
    static final int DIV_INT = 12;
    static final int REM_INT = 13;
    static final int ADD_INT_IMM = 14;
    static final int NEG_INT = 15;
    static final int AND_INT = 16;
    static final int OR_INT = 17;
    static final int XOR_INT = 18;
    static final int NOT_INT = 19;
    static final int SHL_INT = 20;
    static final int SHR_INT = 21;
    static final int ADD_FLOAT = 22;
    static final int SUB_FLOAT = 23;
    static final int MUL_FLOAT = 24;
    static final int DIV_FLOAT = 25;
    static final int REM_FLOAT = 26;
    static final int NEG_FLOAT = 27;
    static final int SQRT_FLOAT = 28;
    static final int INT_TO_FLOAT = 29;
    static final int FLOAT_TO_INT = 30;
    static final int EQ_INT = 31;
    static final int LT_INT = 32;
    static final int LE_INT = 33;
    static final int EQ_FLOAT = 34;
    static final int LT_FLOAT = 35;
    static final int LE_FLOAT = 36;
    static final int NOT = 37;
    static final int EQ_REF = 38;
    static final int COMPARE_REF = 39;
    static final int JUMP = 40;
    static final int LOOP = 41;
    static final int JUMP_IF = 42;
    static final int JUMP_IF_NOT = 43;
    static final int JUMP_EQ_INT = 44;
    static final int JUMP_NE_INT = 45;
    static final int JUMP_LT_INT = 46;
    static final int JUMP_LE_INT = 47;
    static final int JUMP_GT_INT = 48;
    static final int JUMP_GE_INT = 49;
    static final int JUMP_EQ_IMM = 50;
    static final int JUMP_NE_IMM = 51;
    static final int JUMP_LT_IMM = 52;
    static final int JUMP_LE_IMM = 53;
    static final int JUMP_GT_IMM = 54;
    static final int JUMP_GE_IMM = 55;
    static final int JUMP_IF_NIL = 56;
    static final int JUMP_IF_CONS = 57;
    static final int JUMP_IF_TAG = 58;
    static final int JUMP_IF_NOT_TAG = 59;
    static final int SWITCH = 60;
    static final int BOX_INT = 61;
    static final int BOX_FLOAT = 62;
    static final int BOX_BOOL = 63;
    static final int BOX_CHAR = 64;
    static final int UNBOX_INT = 65;
    static final int UNBOX_FLOAT = 66;
    static final int UNBOX_BOOL = 67;
    static final int UNBOX_CHAR = 68;
    static final int CALL = 69;
    static final int TAIL_CALL = 70;
    static final int APPLY = 71;
    static final int TAIL_APPLY = 72;
    static final int CALL_BUILTIN = 73;
    static final int CALL_HOST = 74;
    static final int RETURN_P = 75;
    static final int RETURN_R = 76;
    static final int CLOSURE = 77;
    static final int PATCH_CAPTURE = 78;
    static final int NEW = 79;
    static final int GET_FIELD_P = 80;
    static final int GET_FIELD_R = 81;
    static final int SET_FIELD_P = 82;
    static final int SET_FIELD_R = 83;
    static final int TAG = 84;
    static final int CONS = 85;
    static final int HEAD = 86;
    static final int TAIL = 87;
    static final int TUPLE = 88;
    static final int GET_ITEM = 89;
    static final int GET_ELEMENT_INT = 90;
    static final int GET_ELEMENT_FLOAT = 91;
    static final int GET_ELEMENT_BOOL = 92;
    static final int GET_ELEMENT_CHAR = 93;
    static final int GET_ELEMENT_REF = 94;
    static final int SET_ELEMENT_INT = 95;
    static final int SET_ELEMENT_FLOAT = 96;
    static final int SET_ELEMENT_BOOL = 97;
    static final int SET_ELEMENT_CHAR = 98;
    static final int SET_ELEMENT_REF = 99;
    static final int ARRAY_LENGTH = 100;
    static final int CONCAT = 101;
    static final int GET_FIELD_BY_NAME = 102;
    static final int CONVERT = 103;
    static final int IS_TYPE = 104;
    static final int CAST = 105;
    static final int RAISE = 106;
    static final int RERAISE = 107;
    static final int MATCH_FAIL = 108;
    static final int ITERATE = 109;
    static final int NEXT = 110;
    static final int YIELD = 111;
    static final int DISPOSE = 112;
    static final int FOR_UP = 113;
    static final int FOR_DOWN = 114;
    static final int NARROW = 115;
    static final int BOX = 116;
    static final int UNBOX = 117;
    static final int GET_ELEMENT = 118;
    static final int SET_ELEMENT = 119;
    static final int DIV_UNSIGNED = 120;
    static final int REM_UNSIGNED = 121;
    static final int SHR_UNSIGNED = 122;
    static final int LT_UNSIGNED = 123;
    static final int UNSIGNED_TO_FLOAT = 124;
    static final int FLOAT_TO_UNSIGNED = 125;
    static final int ORDER_REF = 126;
    static final int ENUM_BITS = 127;
    static final int CALL_VIRTUAL = 128;

    /** Ends a run: the result of kind {@code a} is in the window. */
    static final int EXIT = 129;

    /** The body of a lazy sequence has ended: goes on in the frame that asked for an element. */
    static final int END_SEQUENCE = 130;

    /** A script's method has answered: the instruction that asked is done again. */
    static final int REPLAY = 131;

    /** Goes on in compiled code. */
    static final int ENTER = 132;

    /** A debugger may stop here. */
    static final int BREAK = 133;

    /** A profiler counts a call: the function begins here. */
    static final int ENTERED = 134;

    /** A profiler counts the end of a call. */
    static final int LEAVES = 135;

    private Op() {}
}
