package dev.fusabi.value;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A script type as hosts and the runtime see it: the signatures of exported functions, the targets of conversions from
 * untyped values, the shapes of records. Records, unions and exceptions are compared by identity of their layout.
 */
public sealed interface ScriptType {
    /** Types without parts. */
    enum Simple implements ScriptType {
        UNIT("unit", Kind.REF),
        BOOL("bool", Kind.BOOL),
        INT("int", Kind.INT),
        FLOAT("float", Kind.FLOAT),
        CHAR("char", Kind.CHAR),
        STRING("string", Kind.REF),
        EXN("exn", Kind.REF),
        /** An untyped value: whatever the host gave. */
        DYN("dyn", Kind.REF),
        INT32("int32", Kind.INT32),
        INT16("int16", Kind.INT16),
        SBYTE("sbyte", Kind.SBYTE),
        BYTE("byte", Kind.BYTE),
        UINT16("uint16", Kind.UINT16),
        UINT32("uint32", Kind.UINT32),
        UINT64("uint64", Kind.UINT64),
        FLOAT32("float32", Kind.FLOAT32),
        DECIMAL("decimal", Kind.REF),
        BIGINT("bigint", Kind.REF);

        private final String word;
        private final Kind kind;

        Simple(String word, Kind kind) {
            this.word = word;
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    record ListOf(ScriptType element) implements ScriptType {
        @Override
        public String toString() {
            return Printing.argument(element) + " list";
        }
    }

    record ArrayOf(ScriptType element) implements ScriptType {
        @Override
        public String toString() {
            return Printing.argument(element) + "[]";
        }
    }

    record SeqOf(ScriptType element) implements ScriptType {
        @Override
        public String toString() {
            return "seq<" + element + ">";
        }
    }

    record MapOf(ScriptType key, ScriptType value) implements ScriptType {
        @Override
        public String toString() {
            return "Map<" + key + ", " + value + ">";
        }
    }

    record SetOf(ScriptType element) implements ScriptType {
        @Override
        public String toString() {
            return "Set<" + element + ">";
        }
    }

    record OptionOf(ScriptType element) implements ScriptType {
        @Override
        public String toString() {
            return Printing.argument(element) + " option";
        }
    }

    record TupleOf(List<ScriptType> elements) implements ScriptType {
        @Override
        public String toString() {
            return Printing.joined(elements, " * ");
        }
    }

    /** A curried function; a function of no arguments takes one unit. */
    record FunctionOf(List<ScriptType> parameters, ScriptType result) implements ScriptType {
        @Override
        public String toString() {
            return Printing.joined(parameters, " -> ") + " -> " + result;
        }
    }

    /** A declared or structural record at some type arguments. */
    record RecordOf(Layout layout, List<ScriptType> arguments) implements ScriptType {
        @Override
        public String toString() {
            return layout.owner().isEmpty()
                    ? layout.fields().stream()
                            .map(field -> field.name() + ": " + field.type())
                            .collect(Collectors.joining("; ", "{| ", " |}"))
                    : Printing.applied(layout.owner(), arguments);
        }
    }

    /** A union at some type arguments. */
    record UnionOf(UnionShape shape, List<ScriptType> arguments) implements ScriptType {
        @Override
        public String toString() {
            return Printing.applied(shape.name(), arguments);
        }
    }

    /** A class or an interface at some type arguments. */
    record ObjectOf(ClassShape shape, List<ScriptType> arguments) implements ScriptType {
        @Override
        public String toString() {
            return Printing.applied(shape.name(), arguments);
        }
    }

    /** Any record that has at least these fields. */
    record OpenRecord(List<NamedType> fields) implements ScriptType {
        @Override
        public String toString() {
            StringBuilder out = new StringBuilder("{ ");
            fields.forEach(f -> out.append(f.name()).append(": ").append(f.type()).append("; "));
            return out.append(".. }").toString();
        }
    }

    record NamedType(String name, ScriptType type) {}

    /** A parameter of the enclosing generic function, record or union, by position. */
    record Parameter(int index) implements ScriptType {
        @Override
        public String toString() {
            return "'"
                    + (char) ('a' + index % 26)
                    + (index < 26 ? "" : Integer.toString(index / 26));
        }
    }

    /** A type of the library that has no structure for hosts: {@code Async<int>}, {@code TimeSpan}. */
    record Opaque(String name, List<ScriptType> arguments) implements ScriptType {
        @Override
        public String toString() {
            return Printing.applied(name, arguments);
        }
    }

    /** An enum; its values are {@link EnumValue}s. */
    record EnumOf(String name, Simple underlying, boolean isFlags, List<Name> names)
            implements ScriptType {
        /** @param value of the underlying type, boxed */
        public record Name(String text, Object value) {}

        @Override
        public String toString() {
            return name;
        }
    }

    /** The type itself as a value: whatever is converted to this becomes {@link TypeValue}. */
    record Reflected(ScriptType type) implements ScriptType {
        @Override
        public String toString() {
            return "Type";
        }
    }

    /** How values of this type are held in registers. */
    default Kind kind() {
        return Kind.REF;
    }

    /** The cases of a union type, in the order of their tags. Filled in once, since types may be recursive. */
    final class UnionShape {
        private final String name;
        private List<Layout> cases = List.of();

        public UnionShape(String name) {
            this.name = name;
        }

        public void define(List<Layout> value) {
            cases = List.copyOf(value);
        }

        public String name() {
            return name;
        }

        public List<Layout> cases() {
            return cases;
        }
    }

    /** Printing helpers that an interface cannot hold privately for its nested records. */
    final class Printing {
        private Printing() {}

        static String argument(ScriptType type) {
            boolean compound = type instanceof FunctionOf || type instanceof TupleOf;
            return compound ? "(" + type + ")" : type.toString();
        }

        static String joined(List<ScriptType> types, String separator) {
            return String.join(separator, types.stream().map(Printing::argument).toList());
        }

        static String applied(String name, List<ScriptType> arguments) {
            return arguments.isEmpty()
                    ? name
                    : name
                            + "<"
                            + String.join(", ", arguments.stream().map(Object::toString).toList())
                            + ">";
        }
    }
}
