package dev.fusabi.types;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Decl;
import dev.fusabi.syntax.ScriptFile;
import dev.fusabi.types.coverage.MatchCoverage;
import dev.fusabi.types.expr.Context;
import dev.fusabi.types.expr.KnownAttributes;
import dev.fusabi.types.expr.NameResolver;
import dev.fusabi.types.expr.ObjectExpressionChecker;
import dev.fusabi.types.expr.Probe;
import dev.fusabi.types.infer.Inference;
import dev.fusabi.types.infer.MeasureRules;
import dev.fusabi.types.names.CheckedModule;
import dev.fusabi.types.names.Environment;
import dev.fusabi.types.names.Exports;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypeWalk;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Type inference of a file. */
public final class Checker {
    private Checker() {}

    /** Checks a script; what is wrong with it goes to {@code diagnostics}. */
    public static CheckedModule check(
            ScriptFile file, Environment environment, Diagnostics diagnostics) {
        return check(file, "", environment, diagnostics, null);
    }

    /**
     * Checks a file.
     *
     * @param module the module of its definitions when it has no header; empty when they belong to none
     */
    public static CheckedModule check(
            ScriptFile file, String module, Environment environment, Diagnostics diagnostics) {
        return check(file, module, environment, diagnostics, null);
    }

    /** Checks a file for the sake of one place in it; its errors are of no interest. */
    public static void probe(ScriptFile file, Environment environment, Probe probe) {
        var context = new Context(file.source(), environment, new Diagnostics(), Checker::objects);
        context.probe = probe;
        new ModuleChecker(context, new Exports("")).check(file.declarations());
        context.operators.settleAll();
        context.ranges.finish();
        context.members.finish();
    }

    /**
     * Reads the signatures of a file of the library, in which {@code intrinsic} stands for Java code: its types,
     * members, and fully annotated functions and values. That needs no other module, so files whose bodies use each
     * other can all be declared first.
     *
     * @param later what bodies see when they are checked
     * @param begun is told what the file will export, to which its types are added before their members: files whose
     *     signatures use each other's types
     */
    public static LibraryModule declareLibrary(
            ScriptFile file,
            Environment environment,
            Supplier<Environment> later,
            Diagnostics diagnostics,
            Consumer<Exports> begun) {
        var context = new Context(file.source(), environment, diagnostics, Checker::objects);
        context.isLibrary = true;
        return new LibraryModule(context, file, later, begun);
    }

    /**
     * Checks text to be evaluated: when its last declaration is an expression, the module's last item is an
     * {@link CheckedModule.Item.Effect} with the result, of any type.
     */
    public static CheckedModule checkExpression(
            ScriptFile file, Environment environment, Diagnostics diagnostics) {
        Span result =
                !file.declarations().isEmpty()
                                && file.declarations().getLast() instanceof Decl.Do last
                        ? last.span()
                        : null;
        return check(file, "", environment, diagnostics, result);
    }

    private static CheckedModule check(
            ScriptFile file,
            String module,
            Environment environment,
            Diagnostics diagnostics,
            @Nullable Span result) {
        var context = new Context(file.source(), environment, diagnostics, Checker::objects);
        context.result = result;
        Decl.Module header = ModuleChecker.onlyModule(file.declarations());
        Exports exports;
        List<CheckedModule.Item> items;
        if (header != null && (header.isHeader() || module.isEmpty())) {
            exports = new Exports(NameResolver.join(header.path()));
            new ModuleChecker(context, new Exports("")).describe(exports, header);
            exports.privateTo = null;
            items = new ModuleChecker(context, exports).checkInside(header);
        } else {
            boolean hasHeaders = file.declarations().stream().anyMatch(ModuleChecker::isHeader);
            exports = new Exports(hasHeaders ? "" : module);
            context.module = exports.path();
            items = new ModuleChecker(context, exports).check(file.declarations());
        }
        new KnownAttributes(context).check(file.attributes());
        finish(context);
        return new CheckedModule(file.source(), exports.path(), List.copyOf(items), exports);
    }

    /** What can be said only when a whole file is known. */
    static void finish(Context context) {
        context.operators.settleAll();
        context.ranges.finish();
        context.members.finish();
        context.onceInferred.forEach(Runnable::run);
        context.onceInferred.clear();
        if (!context.isLibrary) {
            context.exposure.check();
        }
        if (!context.diagnostics.hasErrors()) {
            closeOpen(context);
            reportUnresolved(context);
        }
        if (!context.isLibrary && !context.diagnostics.hasErrors()) {
            checkCoverage(context);
        }
    }

    private static void checkCoverage(Context context) {
        for (TypedExpr match : context.matches) {
            switch (match) {
                case TypedExpr.Match one ->
                        MatchCoverage.check(
                                context.source,
                                one.scrutinee().span(),
                                one.scrutinee().type(),
                                one.rules(),
                                context.diagnostics);
                case TypedExpr.TryWith handler ->
                        MatchCoverage.checkHandler(
                                context.source, handler.rules(), context.diagnostics);
                default -> {}
            }
        }
    }

    private static void closeOpen(Context context) {
        Type object = BuiltinTypes.type(BuiltinTypes.OBJ);
        for (Type type : context.objByDefault) {
            MeasureRules.settle(type, context.unifier);
            TypeWalk.any(
                    type,
                    part -> {
                        if (part instanceof TypeVariable variable
                                && variable.level() != TypeVariable.GENERIC) {
                            context.unifyQuietly(variable, object);
                        }
                        return false;
                    });
        }
    }

    /** What could be any subtype, and is used nowhere, is the type itself. */
    private static void closeFlexible(Type type, Context context) {
        TypeWalk.any(
                type,
                part -> {
                    if (part instanceof TypeVariable variable
                            && variable.level() != TypeVariable.GENERIC) {
                        for (Constraint constraint : List.copyOf(variable.constraints)) {
                            if (constraint instanceof Constraint.Subtype(Type bound, _)) {
                                context.unifyQuietly(bound, variable);
                            }
                        }
                    }
                    return false;
                });
    }

    /** Values whose type the whole file leaves open. */
    private static void reportUnresolved(Context context) {
        for (Global global : context.unresolved) {
            // A unit that nothing decides is none.
            MeasureRules.settle(global.type(), context.unifier);
            closeFlexible(global.type(), context);
            if (Inference.hasFreeVariables(global.type())
                    && !Inference.isOpenRecord(global.type())) {
                context.errors.report(
                        Diagnostic.error(
                                        ErrorCode.FSB0304,
                                        context.source,
                                        global.span(),
                                        "the type of `"
                                                + global.name()
                                                + "` stays open: `"
                                                + TypePrinter.print(global.type())
                                                + "`")
                                .withHint(
                                        "annotate it with its type, or make it a function: `let "
                                                + global.name()
                                                + " () = …`"));
            }
        }
    }

    /** Each object expression has a checker of its own: they nest. */
    private static ObjectExpressionChecker objects(Context context) {
        return expression -> new ObjectExpressions(context).check(expression);
    }
}
