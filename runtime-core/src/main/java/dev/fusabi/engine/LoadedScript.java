package dev.fusabi.engine;

import dev.fusabi.bytecode.Program;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.ScriptType;
import dev.fusabi.vm.Instance;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** A script in an engine: its definitions by qualified and by simple name. */
final class LoadedScript {
    private final Script script;
    private final Instance instance;
    private final Map<String, Member> byName = new HashMap<>();

    LoadedScript(Script script, Instance instance) {
        this.script = script;
        this.instance = instance;
        Map<String, FunctionInfo> functions = new HashMap<>();
        script.functions().forEach(info -> functions.put(info.name(), info));
        for (Program.Export export : script.program().exports()) {
            Member member = new Member(export, functions.get(export.name()), instance);
            // A later definition shadows an earlier one of the same name.
            byName.put(export.name(), member);
            byName.put(export.name().substring(export.name().lastIndexOf('.') + 1), member);
        }
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
        private final Program.Export export;
        private final @Nullable FunctionInfo info;
        private final Instance instance;
        private final boolean givesComputation;

        private Member(Program.Export export, @Nullable FunctionInfo info, Instance instance) {
            this.export = export;
            this.info = info;
            this.instance = instance;
            givesComputation =
                    info != null
                            && info.result() instanceof ScriptType.Opaque opaque
                            && opaque.name().equals("Async");
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
