package dev.fusabi.bytecode;

import dev.fusabi.bytecode.Code.Handler;
import dev.fusabi.bytecode.FileFormat.ConstantTag;
import dev.fusabi.bytecode.Program.AttributeUse;
import dev.fusabi.bytecode.Program.BuiltinRef;
import dev.fusabi.bytecode.Program.Export;
import dev.fusabi.bytecode.Program.GlobalSlot;
import dev.fusabi.bytecode.Program.HostRef;
import dev.fusabi.bytecode.Program.VirtualSlot;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ClassShape;
import dev.fusabi.value.EnumValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.Unit;
import dev.fusabi.value.WellKnown;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a compiled file. Any file gives a program or an {@link InvalidBytecodeException}, and takes time and memory in
 * proportion to its length; whether the program makes sense is for the {@link Verifier} to say.
 */
public final class ProgramReader {
    /** The version of files that are read and written. */
    public static final int VERSION = FileFormat.VERSION;

    private static final Kind[] KINDS = Kind.values();
    private static final int MOST_KINDS = Instruction.OPERAND_LIMIT;
    private static final int BIG_NUMBER_BYTES = 1 << 16;

    // About what these take in memory.
    private static final int REFERENCE = 4;
    private static final int SMALL = 32;
    private static final int LARGE = 96;

    private final ByteSource in;
    private List<String> strings = List.of();
    private List<Layout> layouts = List.of();
    private List<ScriptType.UnionShape> shapes = List.of();
    private List<ClassShape> classes = List.of();
    private List<ScriptType> types = List.of();

    private ProgramReader(ByteSource in) {
        this.in = in;
    }

    /** Whether bytes look like a compiled file, damaged or not. */
    public static boolean isCompiled(byte[] bytes) {
        return bytes.length >= 4
                && (bytes[0] & 0xFF
                                | (bytes[1] & 0xFF) << 8
                                | (bytes[2] & 0xFF) << 16
                                | bytes[3] << 24)
                        == FileFormat.MAGIC;
    }

    public static Program read(byte[] bytes) throws InvalidBytecodeException {
        return read(bytes, "bytecode");
    }

    /**
     * @param file the file's name, for messages
     */
    public static Program read(byte[] bytes, String file) throws InvalidBytecodeException {
        return new ProgramReader(new ByteSource(bytes, file)).readProgram(bytes);
    }

    private Program readProgram(byte[] bytes) throws InvalidBytecodeException {
        if (!isCompiled(bytes)) {
            throw in.error("it does not begin as one");
        }
        in.fixed(4);
        int version = (int) in.fixed(2);
        if (version != FileFormat.VERSION) {
            throw in.wrongVersion(version);
        }
        if ((int) in.fixed(4) != FileFormat.checksum(bytes, bytes.length)) {
            throw in.error("its checksum is wrong");
        }
        strings = in.list(1, REFERENCE, in::text);
        List<Boolean> ownLayouts = new ArrayList<>();
        layouts = in.list(3, LARGE, () -> layout(ownLayouts));
        List<Boolean> ownShapes = new ArrayList<>();
        shapes = in.list(2, SMALL, () -> shape(ownShapes));
        classes = in.list(1, SMALL, () -> new ClassShape(text()));
        for (ClassShape shape : classes) {
            shape.define(in.list(1, REFERENCE, this::classShape));
        }
        types = new TypeReader(in, this::text, layouts, shapes, classes).read();
        for (int i = 0; i < layouts.size(); i++) {
            if (ownLayouts.get(i)) {
                layouts.get(i).define(in.list(5, SMALL, this::field));
            }
        }
        for (int i = 0; i < shapes.size(); i++) {
            if (ownShapes.get(i)) {
                shapes.get(i)
                        .define(
                                in.list(
                                        1,
                                        REFERENCE,
                                        () -> layouts.get(in.index(layouts.size(), "layout"))));
            }
        }
        Program program = body();
        if (in.left() > 0) {
            throw in.error("there is something behind its end");
        }
        return program;
    }

    private Layout layout(List<Boolean> own) throws InvalidBytecodeException {
        int category = in.u8();
        String owner = text();
        String name = text();
        own.add(category == FileFormat.OWN);
        Layout layout =
                switch (category) {
                    case FileFormat.OWN -> {
                        Layout.Form form = in.constant(Layout.Form.values());
                        yield new Layout(
                                form, owner, name, in.index(Instruction.OPERAND_LIMIT, "tag"));
                    }
                    case FileFormat.WELL_KNOWN -> FileFormat.wellKnown(owner, name);
                    case FileFormat.EXCEPTION -> BuiltinExceptions.byName(name);
                    default -> null;
                };
        if (layout == null) {
            throw in.error("the runtime has no '" + name + "'");
        }
        return layout;
    }

    private ScriptType.UnionShape shape(List<Boolean> own) throws InvalidBytecodeException {
        int category = in.u8();
        String name = text();
        own.add(category == FileFormat.OWN);
        if (category == FileFormat.OWN) {
            return new ScriptType.UnionShape(name);
        }
        for (ScriptType.UnionShape known : List.of(WellKnown.OPTION, WellKnown.RESULT)) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        throw in.error("the runtime has no union '" + name + "'");
    }

    private ClassShape classShape() throws InvalidBytecodeException {
        return classes.get(in.index(classes.size(), "class"));
    }

    private VirtualSlot virtualSlot() throws InvalidBytecodeException {
        return new VirtualSlot(text(), signature(), in.number() - 1);
    }

    /** The place of a layout in the hierarchy, and what the slots mean for it. */
    private void methods(Layout layout, boolean isOwn) throws InvalidBytecodeException {
        if (!in.flag()) {
            return;
        }
        if (!isOwn) {
            throw in.error("a type of the runtime has methods");
        }
        layout.shape(classShape(), in.flag());
        int[] methods = numbers();
        for (int i = 0; i < methods.length; i++) {
            methods[i]--;
        }
        layout.methods(methods);
    }

    private Layout.Field field() throws InvalidBytecodeException {
        String name = text();
        ScriptType type = type();
        Kind kind = in.constant(KINDS);
        return new Layout.Field(
                name, type, kind, in.flag(), in.index(Instruction.OPERAND_LIMIT, "slot"));
    }

    private Program body() throws InvalidBytecodeException {
        String name = text();
        List<String> sources = in.list(1, REFERENCE, this::text);
        List<Signature> signatures = in.list(2, SMALL, this::signature);
        List<Layout> used =
                in.list(1, REFERENCE, () -> layouts.get(in.index(layouts.size(), "layout")));
        List<ScriptType> usedTypes = in.list(1, REFERENCE, this::type);
        List<BuiltinRef> builtins =
                in.list(4, SMALL, () -> new BuiltinRef(text(), kinds(), signature()));
        List<HostRef> hosts =
                in.list(2, SMALL, () -> new HostRef(text(), in.flag() ? type() : null));
        List<GlobalSlot> globals =
                in.list(
                        5,
                        SMALL,
                        () ->
                                new GlobalSlot(
                                        text(), in.constant(KINDS), type(), in.flag(), in.flag()));
        List<Code> functions = in.list(16, LARGE, this::function);
        List<Export> exports = in.list(9, LARGE, this::export);
        List<VirtualSlot> slots = in.list(4, SMALL, this::virtualSlot);
        for (Layout layout : used) {
            methods(layout, FileFormat.category(layout) == FileFormat.OWN);
        }
        return new Program(
                name,
                sources,
                functions,
                in.index(functions.size(), "function"),
                signatures,
                used,
                usedTypes,
                builtins,
                hosts,
                globals,
                exports,
                slots);
    }

    private Export export() throws InvalidBytecodeException {
        String name = text();
        int function = in.number() - 1;
        int global = in.number() - 1;
        int awaiter = in.number() - 1;
        return new Export(
                name,
                function,
                global,
                awaiter,
                type(),
                in.list(1, REFERENCE, this::text),
                in.list(2, SMALL, this::attribute),
                in.flag() ? text() : null,
                in.number(),
                in.number());
    }

    private AttributeUse attribute() throws InvalidBytecodeException {
        return new AttributeUse(text(), in.list(1, REFERENCE, this::attributeArgument));
    }

    private Object attributeArgument() throws InvalidBytecodeException {
        Object value = constant();
        if (value == null) {
            throw in.error("an attribute's argument is null");
        }
        return value;
    }

    private Code function() throws InvalidBytecodeException {
        String name = text();
        Signature signature = signature();
        List<Kind> captures = kinds();
        int primitives = in.index(Instruction.OPERAND_LIMIT, "register");
        int references = in.index(Instruction.OPERAND_LIMIT, "register");
        boolean isGenerator = in.flag();
        long[] instructions = fixed();
        long[] longs = fixed();
        @Nullable Object[] constants = new Object[in.count(1, REFERENCE)];
        for (int i = 0; i < constants.length; i++) {
            constants[i] = constant();
        }
        int[][] switches = new int[in.count(1, 2 * SMALL)][];
        for (int i = 0; i < switches.length; i++) {
            switches[i] = numbers();
        }
        List<Handler> handlers =
                in.list(
                        5,
                        SMALL,
                        () ->
                                new Handler(
                                        in.number(),
                                        in.number(),
                                        in.number(),
                                        in.number(),
                                        in.flag()));
        return new Code(
                name,
                signature,
                captures,
                primitives,
                references,
                isGenerator,
                instructions,
                longs,
                constants,
                switches,
                handlers,
                numbers(),
                in.number());
    }

    private long[] fixed() throws InvalidBytecodeException {
        long[] values = new long[in.count(Long.BYTES, Long.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.fixed(Long.BYTES);
        }
        return values;
    }

    private int[] numbers() throws InvalidBytecodeException {
        int[] values = new int[in.count(1, Integer.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.number();
        }
        return values;
    }

    private Signature signature() throws InvalidBytecodeException {
        return new Signature(kinds(), in.constant(KINDS));
    }

    private List<Kind> kinds() throws InvalidBytecodeException {
        List<Kind> kinds = in.list(1, REFERENCE, () -> in.constant(KINDS));
        if (kinds.size() >= MOST_KINDS) {
            throw in.error("there are too many parameters");
        }
        in.allocate(SMALL);
        return kinds;
    }

    private String text() throws InvalidBytecodeException {
        return strings.get(in.index(strings.size(), "string"));
    }

    private ScriptType type() throws InvalidBytecodeException {
        return types.get(in.index(types.size(), "type"));
    }

    private @Nullable Object constant() throws InvalidBytecodeException {
        ConstantTag tag = in.constant(ConstantTag.values());
        return switch (tag) {
            case NULL -> null;
            case UNIT -> Unit.UNIT;
            case NIL -> ScriptList.NIL;
            case NONE -> WellKnown.NONE;
            case STRING -> text().intern();
            case INT -> (Object) in.fixed(Long.BYTES);
            case FLOAT -> (Object) Double.longBitsToDouble(in.fixed(Long.BYTES));
            case FALSE -> false;
            case TRUE -> true;
            case CHAR -> (char) in.index(0x10000, "character");
            case BIG_INTEGER -> bigInteger();
            case NUMBER -> {
                Kind kind = in.constant(KINDS);
                if (!kind.isInteger() && kind != Kind.FLOAT32) {
                    throw in.error("a constant is of a kind that is no number");
                }
                yield Primitives.box(kind, Primitives.narrow(kind, in.fixed(Long.BYTES)));
            }
            case ENUM -> {
                if (!(type() instanceof ScriptType.EnumOf values)) {
                    throw in.error("a constant is of a type that is no enum");
                }
                yield EnumValue.of(values, in.fixed(Long.BYTES));
            }
            case DECIMAL -> {
                int scale = in.number();
                yield new BigDecimal(bigInteger(), scale);
            }
        };
    }

    private BigInteger bigInteger() throws InvalidBytecodeException {
        int count = in.count(1, 2);
        if (count == 0 || count > BIG_NUMBER_BYTES) {
            throw in.error("a number of no sensible length");
        }
        in.allocate(SMALL);
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) in.u8();
        }
        return new BigInteger(bytes);
    }
}
