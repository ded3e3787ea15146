package dev.fusabi.bytecode;

import dev.fusabi.bytecode.FileFormat.ConstantTag;
import dev.fusabi.bytecode.FileFormat.TypeTag;
import dev.fusabi.bytecode.Program.AttributeUse;
import dev.fusabi.bytecode.Program.Export;
import dev.fusabi.bytecode.Program.VirtualSlot;
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
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes a program as a file; see {@link FileFormat}. */
public final class ProgramWriter {
    private final Program program;
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Map<Layout, Integer> layouts = new IdentityHashMap<>();
    private final List<Layout> layoutList = new ArrayList<>();
    private final Map<ScriptType.UnionShape, Integer> shapes = new IdentityHashMap<>();
    private final List<ScriptType.UnionShape> shapeList = new ArrayList<>();
    private final Map<ClassShape, Integer> classes = new IdentityHashMap<>();
    private final List<ClassShape> classList = new ArrayList<>();
    private final Map<ScriptType, Integer> types = new HashMap<>();

    // Sections are written as their entries are met; the file has them in the reader's order.
    private final ByteSink typeBytes = new ByteSink();
    private ByteSink out = new ByteSink();

    private ProgramWriter(Program program) {
        this.program = program;
    }

    public static byte[] write(Program program) {
        return new ProgramWriter(program).write();
    }

    private byte[] write() {
        // The body first: it finds the strings, layouts, shapes and types.
        ByteSink body = section(this::writeBody);
        ByteSink fields = section(this::writeFieldsAndCases);
        ByteSink names = section(this::writeNames);

        ByteSink file = new ByteSink();
        file.fixed(FileFormat.MAGIC, 4);
        file.fixed(FileFormat.VERSION, 2);
        file.fixed(0, 4);
        file.number(strings.size());
        strings.keySet().forEach(file::text);
        append(file, names);
        file.number(types.size());
        append(file, typeBytes);
        append(file, fields);
        append(file, body);
        byte[] bytes = file.toByteArray();
        int sum = FileFormat.checksum(bytes, bytes.length);
        for (int i = 0; i < 4; i++) {
            bytes[FileFormat.HEADER - 4 + i] = (byte) (sum >>> 8 * i);
        }
        return bytes;
    }

    private ByteSink section(Runnable content) {
        ByteSink previous = out;
        ByteSink section = new ByteSink();
        out = section;
        content.run();
        out = previous;
        return section;
    }

    private static void append(ByteSink to, ByteSink from) {
        for (byte b : from.toByteArray()) {
            to.u8(b);
        }
    }

    private void writeNames() {
        list(
                layoutList,
                layout -> {
                    int category = FileFormat.category(layout);
                    out.u8(category);
                    text(layout.owner());
                    text(layout.name());
                    if (category == FileFormat.OWN) {
                        out.u8(layout.form().ordinal());
                        out.number(layout.tag());
                    }
                });
        list(
                shapeList,
                shape -> {
                    out.u8(FileFormat.isWellKnown(shape) ? FileFormat.WELL_KNOWN : FileFormat.OWN);
                    text(shape.name());
                });
        ByteSink parents =
                section(() -> {
                    for (int i = 0; i < classList.size(); i++) {
                        list(classList.get(i).parents(), parent -> out.number(classShape(parent)));
                    }
                });
        list(classList, shape -> text(shape.name()));
        append(out, parents);
    }

    private int classShape(ClassShape shape) {
        Integer known = classes.get(shape);
        if (known == null) {
            known = classList.size();
            classes.put(shape, known);
            classList.add(shape);
        }
        return known;
    }

    private void slot(VirtualSlot slot) {
        text(slot.name());
        signature(slot.signature());
        out.number(slot.fallback() + 1);
    }

    private void methods(Layout layout) {
        ClassShape shape = layout.shape();
        out.flag(shape != null);
        if (shape == null) {
            return;
        }
        out.number(classShape(shape));
        out.flag(layout.isIdentity());
        out.number(layout.slots());
        for (int slot = 0; slot < layout.slots(); slot++) {
            out.number(layout.method(slot) + 1);
        }
    }

    private void writeFieldsAndCases() {
        // Lists grow while they are gone through: fields and cases lead to further layouts and
        // shapes.
        int shape = 0;
        ByteSink cases = new ByteSink();
        for (int layout = 0; layout < layoutList.size() || shape < shapeList.size(); ) {
            if (layout < layoutList.size()) {
                writeFields(layoutList.get(layout++));
            } else {
                ScriptType.UnionShape next = shapeList.get(shape++);
                ByteSink previous = out;
                out = cases;
                if (!FileFormat.isWellKnown(next)) {
                    list(next.cases(), unionCase -> out.number(layout(unionCase)));
                }
                out = previous;
            }
        }
        append(out, cases);
    }

    private void writeFields(Layout layout) {
        if (FileFormat.category(layout) == FileFormat.OWN) {
            list(
                    layout.fields(),
                    field -> {
                        text(field.name());
                        out.number(type(field.type()));
                        out.u8(field.kind().ordinal());
                        out.flag(field.isMutable());
                        out.number(field.slot());
                    });
        }
    }

    private void writeBody() {
        text(program.name());
        list(program.sources(), this::text);
        list(program.signatures(), this::signature);
        list(program.layouts(), layout -> out.number(layout(layout)));
        list(program.types(), type -> out.number(type(type)));
        list(
                program.builtins(),
                builtin -> {
                    text(builtin.name());
                    kinds(builtin.typeArguments());
                    signature(builtin.signature());
                });
        list(
                program.hostFunctions(),
                host -> {
                    text(host.name());
                    optional(host.type(), type -> out.number(type(type)));
                });
        list(
                program.globals(),
                slot -> {
                    text(slot.name());
                    out.u8(slot.kind().ordinal());
                    out.number(type(slot.type()));
                    out.flag(slot.isMutable());
                    out.flag(slot.isPersistent());
                });
        list(program.functions(), this::function);
        list(program.exports(), this::export);
        list(program.slots(), this::slot);
        program.layouts().forEach(this::methods);
        out.number(program.initializer());
    }

    private void export(Export export) {
        text(export.name());
        out.number(export.function() + 1);
        out.number(export.global() + 1);
        out.number(export.awaiter() + 1);
        out.number(type(export.type()));
        list(export.parameters(), this::text);
        list(export.attributes(), this::attribute);
        optional(export.doc(), this::text);
        out.number(export.line());
        out.number(export.column());
    }

    private void attribute(AttributeUse attribute) {
        text(attribute.name());
        list(attribute.arguments(), this::constant);
    }

    private void function(Code code) {
        text(code.name());
        signature(code.signature());
        kinds(code.captures());
        out.number(code.primitives());
        out.number(code.references());
        out.flag(code.isGenerator());
        fixed(code.instructions());
        fixed(code.longs());
        out.number(code.constants().length);
        for (Object constant : code.constants()) {
            constant(constant);
        }
        out.number(code.switches().length);
        for (int[] table : code.switches()) {
            numbers(table);
        }
        list(
                code.handlers(),
                handler -> {
                    out.number(handler.start());
                    out.number(handler.end());
                    out.number(handler.target());
                    out.number(handler.register());
                    out.flag(handler.isCleanup());
                });
        numbers(code.lines());
        out.number(code.source());
    }

    private void fixed(long[] values) {
        out.number(values.length);
        for (long value : values) {
            out.fixed(value, Long.BYTES);
        }
    }

    private void numbers(int[] values) {
        out.number(values.length);
        for (int value : values) {
            out.number(value);
        }
    }

    private void signature(Signature signature) {
        kinds(signature.parameters());
        out.u8(signature.result().ordinal());
    }

    private void kinds(List<Kind> kinds) {
        list(kinds, kind -> out.u8(kind.ordinal()));
    }

    private <T> void list(List<T> items, Consumer<T> write) {
        out.number(items.size());
        // By index: writing may add to the list of layouts or shapes, which is counted then.
        for (int i = 0; i < items.size(); i++) {
            write.accept(items.get(i));
        }
    }

    private <T> void optional(@Nullable T value, Consumer<T> write) {
        out.flag(value != null);
        if (value != null) {
            write.accept(value);
        }
    }

    private void text(String value) {
        out.number(strings.computeIfAbsent(value, key -> strings.size()));
    }

    private int layout(Layout layout) {
        Integer known = layouts.get(layout);
        if (known == null) {
            known = layoutList.size();
            layouts.put(layout, known);
            layoutList.add(layout);
        }
        return known;
    }

    private int shape(ScriptType.UnionShape shape) {
        Integer known = shapes.get(shape);
        if (known == null) {
            known = shapeList.size();
            shapes.put(shape, known);
            shapeList.add(shape);
        }
        return known;
    }

    private int type(ScriptType type) {
        Integer known = types.get(type);
        if (known != null) {
            return known;
        }
        // Its parts are written first, by the calls of type() in here.
        ByteSink entry = section(() -> writeType(type));
        int index = types.size();
        types.put(type, index);
        append(typeBytes, entry);
        return index;
    }

    private void writeType(ScriptType type) {
        switch (type) {
            case ScriptType.Simple simple -> {
                tag(TypeTag.SIMPLE);
                out.u8(simple.ordinal());
            }
            case ScriptType.ListOf list -> wrapped(TypeTag.LIST, list.element());
            case ScriptType.ArrayOf array -> wrapped(TypeTag.ARRAY, array.element());
            case ScriptType.SeqOf seq -> wrapped(TypeTag.SEQ, seq.element());
            case ScriptType.MapOf map -> {
                wrapped(TypeTag.MAP, map.key());
                out.number(type(map.value()));
            }
            case ScriptType.SetOf set -> wrapped(TypeTag.SET, set.element());
            case ScriptType.OptionOf option -> wrapped(TypeTag.OPTION, option.element());
            case ScriptType.TupleOf tuple -> {
                tag(TypeTag.TUPLE);
                types(tuple.elements());
            }
            case ScriptType.FunctionOf function -> {
                tag(TypeTag.FUNCTION);
                types(function.parameters());
                out.number(type(function.result()));
            }
            case ScriptType.RecordOf record -> {
                tag(TypeTag.RECORD);
                out.number(layout(record.layout()));
                types(record.arguments());
            }
            case ScriptType.UnionOf union -> {
                tag(TypeTag.UNION);
                out.number(shape(union.shape()));
                types(union.arguments());
            }
            case ScriptType.OpenRecord open -> {
                tag(TypeTag.OPEN_RECORD);
                list(
                        open.fields(),
                        field -> {
                            text(field.name());
                            out.number(type(field.type()));
                        });
            }
            case ScriptType.Parameter parameter -> {
                tag(TypeTag.PARAMETER);
                out.number(parameter.index());
            }
            case ScriptType.ObjectOf object -> {
                tag(TypeTag.OBJECT);
                out.number(classShape(object.shape()));
                types(object.arguments());
            }
            case ScriptType.EnumOf values -> {
                tag(TypeTag.ENUM);
                text(values.name());
                out.u8(values.underlying().ordinal());
                out.flag(values.isFlags());
                list(
                        values.names(),
                        name -> {
                            text(name.text());
                            out.fixed(
                                    Primitives.unbox(values.underlying().kind(), name.value()), 8);
                        });
            }
            case ScriptType.Reflected reflected -> wrapped(TypeTag.REFLECTED, reflected.type());
            case ScriptType.Opaque opaque -> {
                tag(TypeTag.OPAQUE);
                text(opaque.name());
                types(opaque.arguments());
            }
        }
    }

    private void wrapped(TypeTag tag, ScriptType element) {
        tag(tag);
        out.number(type(element));
    }

    private void types(List<ScriptType> items) {
        list(items, item -> out.number(type(item)));
    }

    private void tag(TypeTag tag) {
        out.u8(tag.ordinal());
    }

    private void constant(@Nullable Object value) {
        switch (value) {
            case null -> constant(ConstantTag.NULL);
            case String text -> {
                constant(ConstantTag.STRING);
                text(text);
            }
            case Long number -> {
                constant(ConstantTag.INT);
                out.fixed(number, Long.BYTES);
            }
            case Double number -> {
                constant(ConstantTag.FLOAT);
                out.fixed(Double.doubleToRawLongBits(number), Long.BYTES);
            }
            case Boolean truth -> constant(truth ? ConstantTag.TRUE : ConstantTag.FALSE);
            case Character unit -> {
                constant(ConstantTag.CHAR);
                out.number(unit);
            }
            case BigInteger number -> {
                constant(ConstantTag.BIG_INTEGER);
                bytes(number.toByteArray());
            }
            case EnumValue number -> {
                constant(ConstantTag.ENUM);
                out.number(type(number.type()));
                out.fixed(number.bits(), Long.BYTES);
            }
            case BigDecimal number -> {
                constant(ConstantTag.DECIMAL);
                out.number(number.scale());
                bytes(number.unscaledValue().toByteArray());
            }
            default -> {
                if (value instanceof Number && Primitives.kindOf(value).isPrimitive()) {
                    constant(ConstantTag.NUMBER);
                    Kind kind = Primitives.kindOf(value);
                    out.u8(kind.ordinal());
                    out.fixed(Primitives.unbox(kind, value), Long.BYTES);
                } else if (value == Unit.UNIT) {
                    constant(ConstantTag.UNIT);
                } else if (value == ScriptList.NIL) {
                    constant(ConstantTag.NIL);
                } else if (value == WellKnown.NONE) {
                    constant(ConstantTag.NONE);
                } else {
                    throw new IllegalArgumentException("no constant: " + value.getClass());
                }
            }
        }
    }

    private void constant(ConstantTag tag) {
        out.u8(tag.ordinal());
    }

    private void bytes(byte[] values) {
        out.number(values.length);
        for (byte value : values) {
            out.u8(value);
        }
    }
}
