package dev.fusabi.engine;

import dev.fusabi.bytecode.Program;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Binding;
import dev.fusabi.syntax.Decl;
import dev.fusabi.syntax.Parser;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptType;
import dev.fusabi.vm.Instance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes between two versions of a script that are none but of its functions. */
final class CodeChange {
    private CodeChange() {}

    /**
     * Gives an instance of a new version all values of the old one, if only functions have changed and no value may
     * hold one.
     *
     * @param after whose top level has not run
     * @return whether it was so; otherwise the instance is of no use but for running its top level
     */
    static boolean carryOver(LoadedScript before, Script script, Instance after) {
        if (!outline(before.script().sources()).equals(outline(script.sources()))) {
            return false;
        }
        Map<String, Deque<Integer>> known = new HashMap<>();
        List<Program.GlobalSlot> old = before.script().program().globals();
        for (int i = 0; i < old.size(); i++) {
            known.computeIfAbsent(old.get(i).name(), _ -> new ArrayDeque<>()).add(i);
        }
        List<Program.GlobalSlot> slots = script.program().globals();
        for (int i = 0; i < slots.size(); i++) {
            Program.GlobalSlot slot = slots.get(i);
            Deque<Integer> same = known.get(slot.name());
            if (same == null || same.isEmpty() || mayHoldFunctions(slot.type())) {
                return false;
            }
            try {
                Object value = before.instance().global(same.poll());
                after.setGlobal(i, Values.toScript(value, slot.type()));
            } catch (ScriptException.Conversion e) {
                return false;
            }
        }
        return true;
    }

    /** The declarations of sources without their functions, as they are written. */
    private static List<String> outline(List<Source> sources) {
        var outline = new ArrayList<String>();
        for (Source source : sources) {
            outline.add(source.name());
            add(Parser.parse(source, new Diagnostics()).declarations(), source, outline);
        }
        return outline;
    }

    private static void add(List<Decl> declarations, Source source, List<String> outline) {
        for (Decl declaration : declarations) {
            switch (declaration) {
                case Decl.Module module -> {
                    outline.add("module " + module.path());
                    add(module.declarations(), source, outline);
                    outline.add("end");
                }
                case Decl.Let let -> {
                    for (Binding binding : let.bindings()) {
                        if (!binding.isFunction()) {
                            outline.add(text(binding.span(), source));
                        }
                    }
                }
                default -> outline.add(text(declaration.span(), source));
            }
        }
    }

    private static String text(Span span, Source source) {
        return source.text().substring(span.start(), span.end());
    }

    private static boolean mayHoldFunctions(ScriptType type) {
        return mayHoldFunctions(type, new HashSet<>());
    }

    private static boolean mayHoldFunctions(ScriptType type, Set<Object> seen) {
        return switch (type) {
            case ScriptType.Simple _,
                    ScriptType.EnumOf _,
                    ScriptType.Parameter _,
                    ScriptType.Reflected _ ->
                    false;
            case ScriptType.FunctionOf _, ScriptType.ObjectOf _, ScriptType.SeqOf _ -> true;
            case ScriptType.ListOf list -> mayHoldFunctions(list.element(), seen);
            case ScriptType.ArrayOf array -> mayHoldFunctions(array.element(), seen);
            case ScriptType.MapOf map ->
                    mayHoldFunctions(map.key(), seen) || mayHoldFunctions(map.value(), seen);
            case ScriptType.SetOf set -> mayHoldFunctions(set.element(), seen);
            case ScriptType.OptionOf option -> mayHoldFunctions(option.element(), seen);
            case ScriptType.TupleOf tuple -> anyMayHold(tuple.elements(), seen);
            case ScriptType.OpenRecord open ->
                    open.fields().stream().anyMatch(field -> mayHoldFunctions(field.type(), seen));
            case ScriptType.RecordOf record ->
                    anyMayHold(record.arguments(), seen) || fieldsMayHold(record.layout(), seen);
            case ScriptType.UnionOf union ->
                    anyMayHold(union.arguments(), seen)
                            || union.shape().cases().stream()
                                    .anyMatch(one -> fieldsMayHold(one, seen));
            case ScriptType.Opaque opaque ->
                    opaque.name().equals("Async")
                            || opaque.name().equals("Lazy")
                            || anyMayHold(opaque.arguments(), seen);
        };
    }

    private static boolean anyMayHold(List<ScriptType> types, Set<Object> seen) {
        return types.stream().anyMatch(type -> mayHoldFunctions(type, seen));
    }

    private static boolean fieldsMayHold(Layout layout, Set<Object> seen) {
        return seen.add(layout)
                && layout.fields().stream().anyMatch(field -> mayHoldFunctions(field.type(), seen));
    }
}
