package dev.fusabi.types;

import dev.fusabi.syntax.Decl;
import dev.fusabi.syntax.ScriptFile;
import dev.fusabi.types.expr.Context;
import dev.fusabi.types.expr.NameResolver;
import dev.fusabi.types.names.CheckedModule;
import dev.fusabi.types.names.Environment;
import dev.fusabi.types.names.Exports;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** A file of the library whose signatures are known; its bodies are checked when they are needed. */
public final class LibraryModule {
    private final Context context;
    private final ScriptFile file;
    private final Exports exports;
    private final List<Decl> declarations;
    private final ModuleChecker checker;
    private @Nullable CheckedModule checked;
    private @Nullable Runnable whenNeeded;
    private boolean isChecking;

    LibraryModule(Context context, ScriptFile file, Consumer<Exports> begun) {
        this.context = context;
        this.file = file;
        Decl.Module header = ModuleChecker.onlyModule(file.declarations());
        exports = new Exports(header == null ? "" : NameResolver.join(header.path()));
        begun.accept(exports);
        declarations = header == null ? file.declarations() : header.declarations();
        checker = new ModuleChecker(context, exports);
        if (header != null) {
            checker.describe(exports, header);
            exports.privateTo = null;
        }
        context.module = exports.path();
        context.bodies = this::need;
        checker.declare(declarations);
    }

    /** The names that it defines. Definitions without annotations are added when the bodies are checked. */
    public Exports exports() {
        return exports;
    }

    /** Sets what calls {@link #check} when a body is asked for that has not been checked. */
    public void whenNeeded(Runnable action) {
        whenNeeded = action;
    }

    private void need() {
        if (checked == null && !isChecking && whenNeeded != null) {
            whenNeeded.run();
        }
    }

    /** Checks the bodies, once. They see {@code environment}, which may hold more than the declarations have seen. */
    public CheckedModule check(Environment environment) {
        CheckedModule known = checked;
        if (known == null) {
            isChecking = true;
            context.scope.environment(environment);
            List<CheckedModule.Item> items = checker.check(declarations);
            Checker.finish(context);
            known = new CheckedModule(file.source(), exports.path(), List.copyOf(items), exports);
            checked = known;
        }
        return known;
    }
}
