package dev.fusabi.bytecode;

import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptType;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The layouts that a program names or that its types lead to: values of the latter are made for it,
 * by conversions, though it never makes one itself.
 */
public final class ReachableLayouts {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> pending = new ArrayDeque<>();
    private final List<Layout> found = new ArrayList<>();

    private ReachableLayouts() {}

    public static List<Layout> of(Program program) {
        ReachableLayouts layouts = new ReachableLayouts();
        program.layouts().forEach(layouts::reach);
        program.types().forEach(layouts::reach);
        program.globals().forEach(slot -> layouts.reach(slot.type()));
        program.exports().forEach(export -> layouts.reach(export.type()));
        for (Program.HostRef host : program.hostFunctions()) {
            if (host.type() != null) {
                layouts.reach(host.type());
            }
        }
        while (!layouts.pending.isEmpty()) {
            layouts.visit(layouts.pending.pop());
        }
        return layouts.found;
    }

    private void reach(Object item) {
        if (seen.add(item)) {
            pending.push(item);
        }
    }

    private void visit(Object item) {
        switch (item) {
            case Layout layout -> {
                found.add(layout);
                layout.fields().forEach(field -> reach(field.type()));
            }
            case ScriptType.UnionShape shape -> shape.cases().forEach(this::reach);
            case ScriptType type -> visitType(type);
            default -> throw new IllegalStateException(item.toString());
        }
    }

    private void visitType(ScriptType type) {
        switch (type) {
            case ScriptType.Simple simple -> {}
            case ScriptType.Parameter parameter -> {}
            case ScriptType.EnumOf values -> {}
            case ScriptType.Reflected reflected -> reach(reflected.type());
            case ScriptType.ListOf list -> reach(list.element());
            case ScriptType.ArrayOf array -> reach(array.element());
            case ScriptType.SeqOf seq -> reach(seq.element());
            case ScriptType.SetOf set -> reach(set.element());
            case ScriptType.OptionOf option -> reach(option.element());
            case ScriptType.MapOf map -> {
                reach(map.key());
                reach(map.value());
            }
            case ScriptType.TupleOf tuple -> tuple.elements().forEach(this::reach);
            case ScriptType.FunctionOf function -> {
                function.parameters().forEach(this::reach);
                reach(function.result());
            }
            case ScriptType.RecordOf record -> {
                reach(record.layout());
                record.arguments().forEach(this::reach);
            }
            case ScriptType.UnionOf union -> {
                reach(union.shape());
                union.arguments().forEach(this::reach);
            }
            case ScriptType.OpenRecord open -> open.fields().forEach(field -> reach(field.type()));
            case ScriptType.ObjectOf object -> object.arguments().forEach(this::reach);
            case ScriptType.Opaque opaque -> opaque.arguments().forEach(this::reach);
        }
    }
}
