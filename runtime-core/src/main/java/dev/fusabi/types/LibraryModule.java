package dev.fusabi.types;

import dev.fusabi.syntax.Decl;
import dev.fusabi.syntax.ScriptFile;
import dev.fusabi.types.expr.Context;
import dev.fusabi.types.expr.NameResolver;
import dev.fusabi.types.names.CheckedModule;
import dev.fusabi.types.names.Environment;
import dev.fusabi.types.names.Exports;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A file of the library whose signatures are known; each body is checked when it is needed. */
public final class LibraryModule {
    private final Context context;
    private final ScriptFile file;
    private final Exports exports;
    private final List<Decl> declarations;
    private final ModuleChecker checker;
    private final Supplier<Environment> environment;
    private boolean isChecking;

    /**
     * @param environment what bodies see, which may hold more by then than the declarations have seen
     */
    LibraryModule(
            Context context,
            ScriptFile file,
            Supplier<Environment> environment,
            Consumer<Exports> begun) {
        this.context = context;
        this.file = file;
        this.environment = environment;
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
        checker.declare(declarations, this::need);
    }

    /** The names that it defines. */
    public Exports exports() {
        return exports;
    }

    /** A body of the declaration at this position is asked for. What is being checked does without. */
    private void need(int position) {
        if (!isChecking) {
            check(() -> checker.checkDeclared(declarations, position));
        }
    }

    /** Checks all bodies that have not been checked. */
    public CheckedModule check() {
        return new CheckedModule(
                file.source(),
                exports.path(),
                List.copyOf(check(() -> checker.checkDeclared(declarations))),
                exports);
    }

    private <T> T check(Supplier<T> bodies) {
        isChecking = true;
        context.scope.environment(environment.get());
        T checked = bodies.get();
        Checker.finish(context);
        isChecking = false;
        return checked;
    }
}
