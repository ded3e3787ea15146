package dev.fusabi.bytecode;

import dev.fusabi.bytecode.FileFormat.TypeTag;
import dev.fusabi.value.ClassShape;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.NamedType;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the table of types. A type's parts stand before it, so there are no cycles but through layouts and shapes.
 * Depth and size are limited, since types are compared and printed part by part.
 */
final class TypeReader {
    private static final int MOST_DEPTH = 200;
    private static final long MOST_PARTS = 10_000;
    private static final int BYTES = 48;

    private final ByteSource in;
    private final ByteSource.Item<String> text;
    private final List<Layout> layouts;
    private final List<ScriptType.UnionShape> shapes;
    private final List<ClassShape> classes;
    private final List<ScriptType> types = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private final List<Long> sizes = new ArrayList<>();
    private int depth;
    private long size;

    TypeReader(
            ByteSource in,
            ByteSource.Item<String> text,
            List<Layout> layouts,
            List<ScriptType.UnionShape> shapes,
            List<ClassShape> classes) {
        this.in = in;
        this.text = text;
        this.layouts = layouts;
        this.shapes = shapes;
        this.classes = classes;
    }

    List<ScriptType> read() throws InvalidBytecodeException {
        int count = in.count(2, BYTES);
        for (int i = 0; i < count; i++) {
            depth = 0;
            size = 1;
            ScriptType type = next();
            if (depth >= MOST_DEPTH || size > MOST_PARTS) {
                throw in.error("a type is too large");
            }
            types.add(type);
            depths.add(depth + 1);
            sizes.add(size);
        }
        return List.copyOf(types);
    }

    private ScriptType next() throws InvalidBytecodeException {
        TypeTag tag = in.constant(TypeTag.values());
        return switch (tag) {
            case SIMPLE -> in.constant(ScriptType.Simple.values());
            case LIST -> new ScriptType.ListOf(part());
            case ARRAY -> new ScriptType.ArrayOf(part());
            case SEQ -> new ScriptType.SeqOf(part());
            case MAP -> new ScriptType.MapOf(part(), part());
            case SET -> new ScriptType.SetOf(part());
            case OPTION -> new ScriptType.OptionOf(part());
            case TUPLE -> new ScriptType.TupleOf(parts());
            case FUNCTION -> new ScriptType.FunctionOf(parts(), part());
            case RECORD ->
                    new ScriptType.RecordOf(
                            layouts.get(in.index(layouts.size(), "layout")), parts());
            case UNION ->
                    new ScriptType.UnionOf(shapes.get(in.index(shapes.size(), "union")), parts());
            case OPEN_RECORD ->
                    new ScriptType.OpenRecord(
                            in.list(2, BYTES, () -> new NamedType(text.read(), part())));
            case PARAMETER ->
                    new ScriptType.Parameter(in.index(Instruction.OPERAND_LIMIT, "type parameter"));
            case OPAQUE -> new ScriptType.Opaque(text.read(), parts());
            case ENUM -> enumeration();
            case REFLECTED -> new ScriptType.Reflected(part());
            case OBJECT ->
                    new ScriptType.ObjectOf(
                            classes.get(in.index(classes.size(), "class")), parts());
        };
    }

    private ScriptType enumeration() throws InvalidBytecodeException {
        String name = text.read();
        ScriptType.Simple underlying = in.constant(ScriptType.Simple.values());
        Kind kind = underlying.kind();
        if (!kind.isInteger() && kind != Kind.CHAR) {
            throw in.error("an enum of " + underlying);
        }
        boolean isFlags = in.flag();
        return new ScriptType.EnumOf(
                name,
                underlying,
                isFlags,
                in.list(
                        9,
                        BYTES,
                        () ->
                                new ScriptType.EnumOf.Name(
                                        text.read(), Primitives.box(kind, in.fixed(8)))));
    }

    private ScriptType part() throws InvalidBytecodeException {
        int index = in.index(types.size(), "type");
        depth = Math.max(depth, depths.get(index));
        size += sizes.get(index);
        return types.get(index);
    }

    private List<ScriptType> parts() throws InvalidBytecodeException {
        return in.list(1, 4, this::part);
    }
}
