package dev.fusabi.engine;

import dev.fusabi.bytecode.Program;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.ScriptType;
import dev.fusabi.vm.Instance;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A script in an engine: its definitions by qualified and by simple name. */
final class LoadedScript {
    private final Script script;
    private final Instance instance;
    private final Map<String, Member> byName = new HashMap<>();

    /**
     * @param module by which hosts name what it defines, or null for its own
     */
    LoadedScript(Script script, Instance instance, @Nullable String module) {
        this.script = script;
        this.instance = instance;
        Map<String, FunctionInfo> functions = new HashMap<>();
        script.functions().forEach(info -> functions.put(info.name(), info));
        for (Program.Export export : script.program().exports()) {
            String name = module == null ? export.name() : renamed(export.name(), module);
            FunctionInfo info = functions.get(export.name());
            Member member =
                    new Member(name, export, info == null ? null : info.named(name), instance);
            // A later definition shadows an earlier one of the same name.
            byName.put(name, member);
            byName.put(name.substring(name.lastIndexOf('.') + 1), member);
        }
    }

    private String renamed(String name, String module) {
        String own = script.name() + ".";
        return module + "." + (name.startsWith(own) ? name.substring(own.length()) : name);
    }

    /** The public values whose slots are as wanted. */
    List<Member> values(Predicate<Program.GlobalSlot> wanted) {
        List<Program.GlobalSlot> slots = script.program().globals();
        return byName.entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().name()))
                .map(Map.Entry::getValue)
                .filter(member ->
                        member.export().global() >= 0
                                && wanted.test(slots.get(member.export().global())))
                .toList();
    }

    /** What its module-level values hold, private ones included. */
    List<Object> values() {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < script.program().globals().size(); i++) {
            values.add(instance.global(i));
        }
        return values;
    }

    Script script() {
        return script;
    }

    Instance instance() {
        return instance;
    }

    @Nullable Member find(String name, boolean isFunction) {
        Member member = byName.get(name);
        return member != null && (member.export.function() >= 0) == isFunction ? member : null;
    }

    /** A definition with what it stands for in this engine. */
    static final class Member {
        private final String name;
        private final Program.Export export;
        private final @Nullable FunctionInfo info;
        private final Instance instance;
        private final boolean givesComputation;

        private Member(
                String name,
                Program.Export export,
                @Nullable FunctionInfo info,
                Instance instance) {
            this.name = name;
            this.export = export;
            this.info = info;
            this.instance = instance;
            givesComputation =
                    info != null
                            && info.result() instanceof ScriptType.Opaque opaque
                            && opaque.name().equals("Async");
        }

        /** As hosts qualify it. */
        String name() {
            return name;
        }

        Program.Export export() {
            return export;
        }

        FunctionInfo info() {
            return java.util.Objects.requireNonNull(info, "a value, not a function");
        }

        FunctionValue function() {
            return instance.function(export.function());
        }

        /** What has to be done with what calling it gives to have the result. */
        Invocation.Awaiting awaiting() {
            return givesComputation
                    ? Invocation.Awaiting.COMPUTATION
                    : export.awaiter() < 0
                            ? Invocation.Awaiting.NOTHING
                            : new Invocation.Awaiting.By(instance.function(export.awaiter()));
        }

        Object value() {
            return instance.global(export.global());
        }

        void set(Object value) {
            instance.setGlobal(export.global(), value);
        }
    }
}
