package dev.fusabi.types;

import dev.fusabi.syntax.Decl;
import dev.fusabi.types.expr.Context;
import dev.fusabi.types.names.Exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The types of a {@code module rec} or {@code namespace rec}, which refer to each other through all modules inside it:
 * their names first, then abbreviations, then the rest, then the signatures of members.
 */
final class RecursiveModule {
    private final Context context;
    private final Exports exports;
    private final ModuleChecker checker;
    private final List<Decl> declarations;

    /** By the position of the group in the text. */
    private final Map<Integer, TypeDeclarations> types = new LinkedHashMap<>();

    private final List<RecursiveModule> nested = new ArrayList<>();

    RecursiveModule(
            Context context, Exports exports, ModuleChecker checker, List<Decl> declarations) {
        this.context = context;
        this.exports = exports;
        this.checker = checker;
        this.declarations = declarations;
    }

    /** Declares all types; the bodies of their members are left to the checkers of their modules. */
    void declare() {
        name();
        checker.open(declarations);
        inside(RecursiveModule::defineAbbreviations);
        defineAbbreviations(this);
        inside(RecursiveModule::defineOthers);
        defineOthers(this);
        inside(RecursiveModule::inherit);
        inherit(this);
        inside(RecursiveModule::slots);
        slots(this);
        inside(RecursiveModule::declareMembers);
        declareMembers(this);
    }

    private void name() {
        for (int i = 0; i < declarations.size(); i++) {
            switch (declarations.get(i)) {
                case Decl.Types group -> {
                    var declared = new TypeDeclarations(context, exports);
                    declared.name(group.types());
                    types.put(i, declared);
                }
                case Decl.Module module -> nested.add(checker.recursive(module));
                default -> {}
            }
        }
        nested.forEach(one -> one.scoped(RecursiveModule::name));
    }

    /** Runs a step for the modules inside, each with its own names in scope. */
    private void inside(Consumer<RecursiveModule> step) {
        for (RecursiveModule one : nested) {
            one.scoped(self -> {
                context.scope.open(self.exports, context.module);
                self.checker.open(self.declarations);
                self.inside(step);
                step.accept(self);
            });
        }
    }

    private void scoped(Consumer<RecursiveModule> step) {
        String outer = context.module;
        context.module = exports.path();
        int mark = context.scope.mark();
        step.accept(this);
        context.scope.restore(mark);
        context.module = outer;
    }

    private static void defineAbbreviations(RecursiveModule module) {
        module.types.values().forEach(TypeDeclarations::defineAbbreviations);
    }

    private static void defineOthers(RecursiveModule module) {
        module.types.values().forEach(TypeDeclarations::defineOthers);
        module.checker.declareExceptions(module.declarations);
    }

    private static void inherit(RecursiveModule module) {
        module.types.values().forEach(TypeDeclarations::inherit);
    }

    private static void slots(RecursiveModule module) {
        module.types.values().forEach(TypeDeclarations::slots);
    }

    private static void declareMembers(RecursiveModule module) {
        module.types.forEach(
                (position, group) -> module.checker.declared(position, group.members()));
    }
}
