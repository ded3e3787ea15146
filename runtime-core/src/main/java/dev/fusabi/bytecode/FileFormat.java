package dev.fusabi.bytecode;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.WellKnown;

import org.jspecify.annotations.Nullable;

import java.util.zip.CRC32C;

/**
 * What writer and reader of compiled files have in common.
 *
 * <p>A file is: the magic number, the version (two bytes), the checksum of all that follows (four), then the tables.
 * Numbers are in LEB128 unless they say otherwise, strings a count of UTF-16 units and each unit as a number. In this
 * order: strings; layouts by name; union shapes by name; class shapes by name, then their parents; types, whose parts
 * stand before them; fields of the layouts; cases of the shapes; name and sources; signatures; program layouts and types
 * as indexes; builtins; host functions; globals; functions; exports; slots; the hierarchy and methods of the program's
 * layouts; the initializer. Layouts and shapes that the runtime has itself are written by name
 * only.
 */
final class FileFormat {
    static final int MAGIC = 0x46534243;
    static final int VERSION = 5;
    static final int HEADER = 10;

    // How a layout or shape is written.
    static final int OWN = 0;
    static final int WELL_KNOWN = 1;
    static final int EXCEPTION = 2;

    /** Of types. */
    enum TypeTag {
        SIMPLE,
        LIST,
        ARRAY,
        SEQ,
        MAP,
        SET,
        OPTION,
        TUPLE,
        FUNCTION,
        RECORD,
        UNION,
        OPEN_RECORD,
        PARAMETER,
        OPAQUE,
        OBJECT,
        ENUM,
        REFLECTED
    }

    /** Of constants. */
    enum ConstantTag {
        NULL,
        UNIT,
        NIL,
        NONE,
        STRING,
        INT,
        FLOAT,
        FALSE,
        TRUE,
        CHAR,
        BIG_INTEGER,
        DECIMAL,
        /** A number of another kind: the kind, and its bits. */
        NUMBER,
        /** A value of an enum: the type, and its bits. */
        ENUM
    }

    private FileFormat() {}

    static int checksum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, HEADER, length - HEADER);
        return (int) sum.getValue();
    }

    /** The runtime's own layout of this name; null when there is none. */
    static @Nullable Layout wellKnown(String owner, String name) {
        for (Layout layout : WellKnown.layouts()) {
            if (layout.owner().equals(owner) && layout.name().equals(name)) {
                return layout;
            }
        }
        return null;
    }

    static int category(Layout layout) {
        return BuiltinExceptions.isBuiltin(layout)
                ? EXCEPTION
                : wellKnown(layout.owner(), layout.name()) == layout ? WELL_KNOWN : OWN;
    }

    static boolean isWellKnown(ScriptType.UnionShape shape) {
        return shape == WellKnown.OPTION || shape == WellKnown.RESULT;
    }
}
