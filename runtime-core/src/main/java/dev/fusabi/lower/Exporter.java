package dev.fusabi.lower;

import dev.fusabi.bytecode.Program.AttributeUse;
import dev.fusabi.bytecode.Program.Export;
import dev.fusabi.source.SourceLocation;
import dev.fusabi.types.names.CheckedModule;
import dev.fusabi.types.names.CheckedModule.Item;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr.Lambda;
import dev.fusabi.value.Kind;
import dev.fusabi.value.ScriptType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The public definitions of a program. Generic functions are exported with their type parameters boxed. */
final class Exporter {
    private final ProgramLowering program;
    private final List<Export> exports = new ArrayList<>();

    Exporter(ProgramLowering program) {
        this.program = program;
    }

    List<Export> all() {
        return List.copyOf(exports);
    }

    void add(CheckedModule module) {
        for (Item item : module.items()) {
            switch (item) {
                case Item.Function(Global global) -> add(global);
                case Item.Value(Global global) -> add(global);
                case Item.RecValues(List<Global> globals) -> globals.forEach(this::add);
                case Item.Effect _ -> {}
            }
        }
    }

    private void add(Global global) {
        boolean isHidden =
                global.traits().isPrivate() || global.body() == null || !isName(global.name());
        // Operators on type parameters have no meaning until the types are known.
        boolean isTemplate = global.traits().isInline() && !global.typeParameters().isEmpty();
        if (isHidden
                || isTemplate
                || global.perType() != null
                || ProgramLowering.isGenericValue(global)) {
            return;
        }
        Lambda lambda = ProgramLowering.lambda(global);
        int function = -1;
        int slot = -1;
        int awaiter = -1;
        List<String> parameters = List.of();
        ScriptType type;
        if (lambda != null) {
            List<Type> boxed =
                    Collections.nCopies(
                            global.typeParameters().size(), Substitution.representative(Kind.REF));
            function = program.instance(global, boxed, Substitution.EMPTY).index();
            parameters =
                    lambda.parameters().stream()
                            .map(parameter -> isName(parameter.name()) ? parameter.name() : "")
                            .toList();
            type =
                    program.scriptTypes()
                            .function(global.type(), parameters.size(), global.typeParameters());
            awaiter = awaiter(global.type(), parameters.size());
        } else {
            slot = program.slot(global);
            type = program.scriptTypes().of(global.type(), global.typeParameters());
        }
        SourceLocation location = global.source().locate(global.span().start());
        exports.add(
                new Export(
                        global.qualifiedName(),
                        function,
                        slot,
                        awaiter,
                        type,
                        parameters,
                        global.traits().attributes().stream()
                                .map(use -> new AttributeUse(use.name(), use.arguments()))
                                .toList(),
                        global.traits().doc(),
                        location.line(),
                        location.column()));
    }

    /** The function that waits for what a function gives; -1 when its type says no such function, as tasks do. */
    private int awaiter(Type type, int parameters) {
        Type result = Substitution.EMPTY.apply(type);
        for (int i = 0; i < parameters && result instanceof Type.Function function; i++) {
            result = function.to().resolved();
        }
        if (!(result instanceof Type.Named named) || !named.constructor().isLibrary()) {
            return -1;
        }
        List<Type> boxed =
                Collections.nCopies(
                        named.arguments().size(), Substitution.representative(Kind.REF));
        return named.constructor().staticMembers.getOrDefault("ResultOf", List.of()).stream()
                .filter(member -> member.body() != null)
                .map(member -> program.instance(member, boxed, Substitution.EMPTY).index())
                .findFirst()
                .orElse(-1);
    }

    /** Whether hosts can write it: not a member of a type, an operator or an active pattern. */
    private static boolean isName(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '\'');
    }
}
