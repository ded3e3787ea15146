package dev.fusabi.lower;

import dev.fusabi.bytecode.Opcode;
import dev.fusabi.source.Span;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.*;
import dev.fusabi.value.Kind;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.WellKnown;

import java.util.ArrayList;
import java.util.List;

/** Making and reading tuples, records, union cases, lists and arrays, and the conversions of untyped values. */
final class Data {
    /** Longer list literals are built step by step, so that they do not need a register for each element. */
    private static final int ELEMENTS_IN_REGISTERS = 24;

    private final FunctionLowering function;
    private final Frame frame;

    Data(FunctionLowering function) {
        this.function = function;
        frame = function.frame;
    }

    void tuple(TypedExpr.Tuple e, Target target) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        e.elements().forEach(element -> function.push(element, Kind.REF));
        frame.emit(Opcode.TUPLE, e.elements().size(), 0, r);
        frame.release(p, r);
        frame.finish(target, Kind.REF, r);
    }

    // Records and union cases

    private static Kind fieldKind(TypeConstructor owner, Field field) {
        return owner.definition() instanceof Definition.Exception
                ? Kind.REF
                : ObjectFields.isObject(owner)
                        ? ObjectFields.kind(owner, field)
                        : ScriptTypes.fieldKind(field);
    }

    /** The position of a field among the fields of its window. */
    static int slot(List<Field> fields, Field field, boolean isException) {
        int slot = 0;
        boolean isPrimitive = !isException && ScriptTypes.fieldKind(field).isPrimitive();
        for (Field before : fields.subList(0, field.index())) {
            slot +=
                    (!isException && ScriptTypes.fieldKind(before).isPrimitive()) == isPrimitive
                            ? 1
                            : 0;
        }
        return slot;
    }

    /** The same of a field of a union case or of an exception. */
    static int slot(TypeConstructor.Case unionCase, Field field) {
        return slot(unionCase.fields(), field, isException(unionCase.owner()));
    }

    static List<Field> fields(TypeConstructor record) {
        return record.definition() instanceof Definition.Record(List<Field> fields, _)
                ? fields
                : List.of();
    }

    void newRecord(NewRecord e, Target target) {
        List<Field> fields = fields(e.record());
        boolean isInOrder = true;
        for (int i = 0; i < e.evaluationOrder().length; i++) {
            isInOrder &= e.evaluationOrder()[i] == i;
        }
        int layout = function.program.record(e.type(), function.types);
        if (isInOrder) {
            construct(e.record(), layout, fields, e.fields(), target);
            return;
        }
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        int[] registers = new int[fields.size()];
        for (int index : e.evaluationOrder()) {
            registers[index] =
                    function.push(e.fields().get(index), fieldKind(e.record(), fields.get(index)));
        }
        constructFrom(e.record(), layout, fields, registers);
        int made = frame.referenceTop();
        frame.release(p, r);
        frame.finish(target, Kind.REF, made);
    }

    /** A record or case whose fields are evaluated in the order of the definition. */
    private void construct(
            TypeConstructor owner,
            int layout,
            List<Field> fields,
            List<TypedExpr> values,
            Target target) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        for (int i = 0; i < values.size(); i++) {
            function.push(values.get(i), fieldKind(owner, fields.get(i)));
        }
        frame.emit(Opcode.NEW, layout, p, r);
        frame.release(p, r);
        frame.finish(target, Kind.REF, r);
    }

    /** The same from registers; the value is left at the first free reference register. */
    private void constructFrom(
            TypeConstructor owner, int layout, List<Field> fields, int[] registers) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        for (int i = 0; i < registers.length; i++) {
            Kind kind = fieldKind(owner, fields.get(i));
            frame.move(kind, frame.reserve(kind), registers[i]);
        }
        frame.emit(Opcode.NEW, layout, p, r);
        frame.release(p, r);
    }

    void copyRecord(CopyRecord e, Target target) {
        TypeConstructor record = constructor(e.copied().type());
        List<Field> fields = fields(record);
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        int copied = function.operand(e.copied(), Kind.REF);
        int[] registers = new int[fields.size()];
        java.util.Arrays.fill(registers, -1);
        for (FieldUpdate update : e.updates()) {
            registers[update.field().index()] =
                    function.push(update.value(), fieldKind(record, update.field()));
        }
        int firstPrimitive = frame.primitiveTop();
        int first = frame.referenceTop();
        for (Field field : fields) {
            Kind kind = fieldKind(record, field);
            int register = frame.reserve(kind);
            if (registers[field.index()] >= 0) {
                frame.move(kind, register, registers[field.index()]);
            } else {
                load(copied, slot(fields, field, false), kind, register);
            }
        }
        frame.emit(
                Opcode.NEW,
                function.program.record(e.copied().type(), function.types),
                firstPrimitive,
                first);
        frame.release(p, r);
        frame.finish(target, Kind.REF, first);
    }

    private TypeConstructor constructor(Type type) {
        if (function.types.apply(type) instanceof Type.Named named) {
            return named.constructor();
        }
        throw new IllegalArgumentException("no record: " + type);
    }

    /** An object whose fields are zero or null. */
    void newObject(NewObject e, Target target) {
        Type.Named type = (Type.Named) e.type().resolved();
        TypeConstructor constructor = type.constructor();
        int layout = function.program.object(type, function.instance);
        Substitution types =
                Substitution.EMPTY.with(
                        constructor.parameters(), function.types.applyAll(type.arguments()));
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        for (Field field : Hierarchy.fields(constructor)) {
            Kind kind = ObjectFields.kind(constructor, field);
            var nothing = new Constant(null, types.apply(field.type()), e.span());
            function.push(nothing, kind);
        }
        // The object takes a register even where it has no fields.
        frame.emit(Opcode.NEW, layout, p, r);
        frame.release(p, r);
        frame.finish(target, Kind.REF, r);
    }

    /** Reads a field in the representation that the layout gives it. */
    void load(int object, int slot, Kind kind, int register) {
        frame.emit(
                kind.isPrimitive() ? Opcode.GET_FIELD_P : Opcode.GET_FIELD_R,
                register,
                object,
                slot);
    }

    void getField(GetField e, Target target) {
        TypeConstructor record = constructor(e.target().type());
        Kind kind = fieldKind(record, e.field());
        int object = function.operand(e.target(), Kind.REF);
        int register = frame.destination(target, kind);
        frame.at(e.span());
        load(object, slotOf(record, e.field()), kind, register);
        frame.finish(target, kind, register);
    }

    private static int slotOf(TypeConstructor type, Field field) {
        return ObjectFields.isObject(type)
                ? ObjectFields.slot(type, field)
                : slot(fieldsOf(type), field, isException(type));
    }

    private static boolean isException(TypeConstructor constructor) {
        return constructor.definition() instanceof Definition.Exception;
    }

    /** The fields of a record, of an exception, or of a union with one case. */
    private static List<Field> fieldsOf(TypeConstructor constructor) {
        return switch (constructor.definition()) {
            case Definition.Exception(TypeConstructor.Case only) -> only.fields();
            case Definition.Union(List<TypeConstructor.Case> cases) when cases.size() == 1 ->
                    cases.getFirst().fields();
            default -> fields(constructor);
        };
    }

    void setField(SetField e, Target target) {
        TypeConstructor record = constructor(e.target().type());
        Kind kind = fieldKind(record, e.field());
        int object = function.operandBefore(e.target(), Kind.REF, e.value());
        int value = function.operand(e.value(), kind);
        frame.at(e.span());
        store(object, slotOf(record, e.field()), kind, value);
        frame.finishUnit(target);
    }

    private void store(int object, int slot, Kind kind, int value) {
        frame.emit(
                kind.isPrimitive() ? Opcode.SET_FIELD_P : Opcode.SET_FIELD_R, object, slot, value);
    }

    void newCase(NewCase e, Target target) {
        TypeConstructor.Case unionCase = e.unionCase();
        if (unionCase.owner() == BuiltinTypes.OPTION && unionCase.tag() == 0) {
            int register = frame.destination(target, Kind.REF);
            frame.loadConstant(register, WellKnown.NONE);
            frame.finish(target, Kind.REF, register);
            return;
        }
        int layout = function.program.unionCase(unionCase, e.type(), function.types);
        construct(unionCase.owner(), layout, unionCase.fields(), e.fields(), target);
    }

    /** {@code let rec a = { … b … } and b = { … a … }}: all are made empty first, and filled then. */
    void recursiveValues(LetRecValues e) {
        List<Integer> registers = new ArrayList<>();
        for (RecValue value : e.values()) {
            registers.add(makeEmpty(value));
            publish(value, registers.getLast());
        }
        for (int i = 0; i < e.values().size(); i++) {
            RecValue value = e.values().get(i);
            TypedExpr made = Children.unwrap(value.value());
            switch (made) {
                case NewRecord record ->
                        fill(
                                registers.get(i),
                                record.record(),
                                fields(record.record()),
                                record.fields());
                case NewCase some when !some.fields().isEmpty() ->
                        fill(
                                registers.get(i),
                                some.unionCase().owner(),
                                some.unionCase().fields(),
                                some.fields());
                default -> {
                    Kind kind = function.kind(value.local().type());
                    Place place = frame.place(value.local());
                    if (place.isCell()) {
                        int register = function.operand(made, kind);
                        store(place.register(), 0, kind, register);
                    } else {
                        function.lower(made, Target.into(kind, place.register()));
                    }
                    publish(value, place.register());
                }
            }
        }
    }

    /** At module level others see the value through its slot. */
    private void publish(RecValue value, int register) {
        Global global = function.program.recursiveGlobal(value.local());
        if (global != null) {
            boolean isPrimitive = function.kind(value.local().type()).isPrimitive();
            frame.emit(
                    isPrimitive ? Opcode.SET_GLOBAL_P : Opcode.SET_GLOBAL_R,
                    register,
                    function.program.slot(global));
        }
    }

    private int makeEmpty(RecValue value) {
        Kind kind = function.kind(value.local().type());
        int register = frame.top(kind);
        switch (Children.unwrap(value.value())) {
            case NewRecord e ->
                    empty(
                            function.program.record(e.type(), function.types),
                            e.record(),
                            fields(e.record()));
            case NewCase e when !e.fields().isEmpty() ->
                    empty(
                            function.program.unionCase(e.unionCase(), e.type(), function.types),
                            e.unionCase().owner(),
                            e.unionCase().fields());
            default -> {
                if (kind.isPrimitive()) {
                    frame.loadInt(register, 0);
                } else {
                    frame.loadConstant(register, null);
                }
            }
        }
        frame.keep(kind, register);
        function.bind(value.local(), register);
        return register;
    }

    private void empty(int layout, TypeConstructor owner, List<Field> fields) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        for (Field field : fields) {
            Kind kind = fieldKind(owner, field);
            int register = frame.reserve(kind);
            if (kind.isPrimitive()) {
                frame.loadInt(register, 0);
            } else {
                frame.loadConstant(register, null);
            }
        }
        frame.emit(Opcode.NEW, layout, p, r);
        frame.release(p, r);
    }

    private void fill(
            int object, TypeConstructor owner, List<Field> fields, List<TypedExpr> values) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        for (int i = 0; i < values.size(); i++) {
            Kind kind = fieldKind(owner, fields.get(i));
            int register = function.operand(values.get(i), kind);
            store(object, slot(fields, fields.get(i), isException(owner)), kind, register);
            frame.release(p, r);
        }
    }

    // Lists and arrays

    void list(ListOf e, Target target) {
        List<TypedExpr> elements = e.elements();
        int r = frame.referenceTop();
        int p = frame.primitiveTop();
        if (elements.isEmpty()) {
            int register = frame.destination(target, Kind.REF);
            frame.loadConstant(register, ScriptList.NIL);
            frame.finish(target, Kind.REF, register);
        } else if (elements.stream()
                .allMatch(element -> Children.unwrap(element) instanceof Constant)) {
            int list = frame.reserve(Kind.REF);
            frame.loadConstant(list, ScriptList.NIL);
            for (TypedExpr element : elements.reversed()) {
                int head = function.push(element, Kind.REF);
                frame.emit(Opcode.CONS, list, head, list);
                frame.release(p, list + 1);
            }
            frame.release(p, r);
            frame.finish(target, Kind.REF, list);
        } else if (elements.size() <= ELEMENTS_IN_REGISTERS) {
            List<Integer> heads = new ArrayList<>();
            elements.forEach(element -> heads.add(function.push(element, Kind.REF)));
            int list = frame.reserve(Kind.REF);
            frame.loadConstant(list, ScriptList.NIL);
            for (int head : heads.reversed()) {
                frame.emit(Opcode.CONS, list, head, list);
            }
            frame.release(p, r);
            frame.finish(target, Kind.REF, list);
        } else {
            Loops.Builder builder = function.loops().newBuilder(e.span());
            for (TypedExpr element : elements) {
                function.loops().add(builder, element);
            }
            function.loops().finish(builder, e.type(), target);
        }
    }

    void cons(Cons e, Target target) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        // A long chain nests in its tails.
        List<TypedExpr> heads = new ArrayList<>();
        TypedExpr at = e;
        while (at instanceof Cons cons) {
            heads.add(cons.head());
            at = Children.unwrap(cons.tail());
        }
        if (heads.size() > ELEMENTS_IN_REGISTERS) {
            Loops.Builder builder = function.loops().newBuilder(e.span());
            heads.forEach(head -> function.loops().add(builder, head));
            int tail = function.push(at, Kind.REF);
            function.loops().finishWith(builder, tail, e.span(), target);
            frame.release(p, r);
            return;
        }
        List<Integer> registers = new ArrayList<>();
        TypedExpr tail = at;
        for (int i = 0; i < heads.size(); i++) {
            TypedExpr later = i + 1 < heads.size() ? heads.get(i + 1) : tail;
            boolean isSimple = heads.size() == 1;
            registers.add(
                    isSimple
                            ? function.operandBefore(heads.get(i), Kind.REF, later)
                            : function.push(heads.get(i), Kind.REF));
        }
        int list = function.operand(tail, Kind.REF);
        for (int i = registers.size() - 1; i > 0; i--) {
            int made = frame.top(Kind.REF);
            frame.emit(Opcode.CONS, made, registers.get(i), list);
            list = made;
        }
        int register = frame.destination(target, Kind.REF);
        frame.emit(Opcode.CONS, register, registers.getFirst(), list);
        frame.release(p, r);
        frame.finish(target, Kind.REF, register);
    }

    void array(ArrayOf e, Target target) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        Kind kind = function.types.elementKind(e.type());
        int size = frame.reserve(Kind.INT);
        frame.loadInt(size, e.elements().size());
        newArray(kind, size, r, e.span());
        int array = frame.reserve(Kind.REF);
        for (int i = 0; i < e.elements().size(); i++) {
            int elementPrimitives = frame.primitiveTop();
            int elementReferences = frame.referenceTop();
            int element = function.operand(e.elements().get(i), kind);
            int index = frame.reserve(Kind.INT);
            frame.loadInt(index, i);
            frame.emit(setter(kind), array, index, element);
            frame.release(elementPrimitives, elementReferences);
        }
        frame.release(p, r);
        frame.finish(target, Kind.REF, array);
    }

    /** A new array, to {@code r[array]}; its length is at the top of the primitive registers. */
    private void newArray(Kind kind, int size, int array, Span span) {
        frame.at(span);
        int builtin =
                function.tables()
                        .builtin("Array.zeroCreate", List.of(kind), List.of(Kind.INT), Kind.REF);
        frame.emit(Opcode.CALL_BUILTIN, builtin, size, array);
    }

    static Opcode getter(Kind kind) {
        return switch (kind) {
            case INT -> Opcode.GET_ELEMENT_INT;
            case FLOAT -> Opcode.GET_ELEMENT_FLOAT;
            case BOOL -> Opcode.GET_ELEMENT_BOOL;
            case CHAR -> Opcode.GET_ELEMENT_CHAR;
            case REF -> Opcode.GET_ELEMENT_REF;
            default -> Opcode.GET_ELEMENT;
        };
    }

    private static Opcode setter(Kind kind) {
        return switch (kind) {
            case INT -> Opcode.SET_ELEMENT_INT;
            case FLOAT -> Opcode.SET_ELEMENT_FLOAT;
            case BOOL -> Opcode.SET_ELEMENT_BOOL;
            case CHAR -> Opcode.SET_ELEMENT_CHAR;
            case REF -> Opcode.SET_ELEMENT_REF;
            default -> Opcode.SET_ELEMENT;
        };
    }

    void getElement(GetElement e, Target target) {
        getElement(e.array(), e.index(), e.span(), target);
    }

    void getElement(TypedExpr array, TypedExpr index, Span span, Target target) {
        Kind kind = function.types.elementKind(array.type());
        int from = function.operandBefore(array, Kind.REF, index);
        int at = function.operand(index, Kind.INT);
        int register = frame.destination(target, kind);
        frame.at(span);
        frame.emit(getter(kind), register, from, at);
        frame.finish(target, kind, register);
    }

    void setElement(SetElement e, Target target) {
        setElement(e.array(), e.index(), e.value(), e.span(), target);
    }

    void setElement(TypedExpr array, TypedExpr index, TypedExpr value, Span span, Target target) {
        Kind kind = function.types.elementKind(array.type());
        boolean isStable = !Assignments.mayAssign(index) && !Assignments.mayAssign(value);
        int into = isStable ? function.operand(array, Kind.REF) : function.push(array, Kind.REF);
        int at = function.operandBefore(index, Kind.INT, value);
        int element = function.operand(value, kind);
        frame.at(span);
        frame.emit(setter(kind), into, at, element);
        frame.finishUnit(target);
    }

    // Untyped values

    void getFieldByName(GetFieldByName e, Target target) {
        int object = function.operand(e.target(), Kind.REF);
        int register = frame.destination(target, Kind.REF);
        frame.at(e.span());
        frame.emit(Opcode.GET_FIELD_BY_NAME, register, object, frame.constant(e.name()));
        convert(e.type(), register, target, e.span());
    }

    void fromDyn(FromDyn e, Target target) {
        int value = function.operand(e.value(), Kind.REF);
        convert(e.type(), value, target, e.span());
    }

    private void convert(Type type, int value, Target target, Span span) {
        Type wanted = function.types.apply(type);
        boolean isUntyped =
                wanted instanceof Type.Named named
                        && (named.constructor() == BuiltinTypes.DYN
                                || named.constructor() == BuiltinTypes.OBJ);
        if (isUntyped) {
            frame.finish(target, Kind.REF, value);
            return;
        }
        int register = frame.destination(target, Kind.REF);
        frame.at(span);
        frame.emit(Opcode.CONVERT, register, value, function.tables().type(wanted));
        frame.finish(target, Kind.REF, register);
    }

    void typeTest(TypeTest e, Target target) {
        int value = function.operand(e.value(), Kind.REF);
        int register = frame.destination(target, Kind.BOOL);
        frame.emit(
                Opcode.IS_TYPE,
                register,
                value,
                function.tables().type(function.types.apply(e.tested())));
        frame.finish(target, Kind.BOOL, register);
    }

    void cast(Cast e, Target target) {
        int value = function.operand(e.value(), Kind.REF);
        int register = frame.destination(target, Kind.REF);
        frame.at(e.span());
        frame.emit(
                Opcode.CAST,
                register,
                value,
                function.tables().type(function.types.apply(e.type())));
        frame.finish(target, Kind.REF, register);
    }
}
