package dev.fusabi.types;

import dev.fusabi.syntax.Binding;
import dev.fusabi.syntax.Decl;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.syntax.TypeDef;
import dev.fusabi.types.expr.FreeNames;
import dev.fusabi.types.expr.NameResolver;
import dev.fusabi.types.names.CheckedModule;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.names.Exports;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Case;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypePrinter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What declarations define, in the words of F# Interactive: {@code val add: a: int -> b: int -> int}. */
public final class Signatures {
    /**
     * One line or more about a definition.
     *
     * @param value the name by which the value can be had that belongs to it, or null when it has none to show
     * @param depth how many modules it stands in
     */
    public record Shown(String text, @Nullable String value, int depth) {}

    private final List<Shown> shown = new ArrayList<>();

    private Signatures() {}

    /** What the declarations of a checked file define, in their order. */
    public static List<Shown> of(List<Decl> declarations, CheckedModule module) {
        var signatures = new Signatures();
        signatures.declarations(declarations, module.exports(), 0);
        return signatures.shown;
    }

    private void declarations(List<Decl> declarations, Exports exports, int depth) {
        for (Decl declaration : declarations) {
            switch (declaration) {
                case Decl.Let let ->
                        let.bindings()
                                .forEach(binding -> {
                                    var names = new ArrayList<String>();
                                    FreeNames.namesOf(binding.head(), names);
                                    names.forEach(name -> value(name, binding, exports, depth));
                                });
                case Decl.Types types -> types.types().forEach(type -> type(type, exports, depth));
                case Decl.Exception exception ->
                        add("exception " + exceptionText(exception, exports), null, depth);
                case Decl.Module module -> module(module, exports, depth);
                case Decl.Do _,
                        Decl.Open _,
                        Decl.ModuleAbbreviation _,
                        Decl.Load _,
                        Decl.Error _ -> {}
            }
        }
    }

    private void add(String text, @Nullable String value, int depth) {
        shown.add(new Shown(text, value, depth));
    }

    private void module(Decl.Module module, Exports exports, int depth) {
        Exports inner = exports;
        // A file of one module is that module.
        boolean isWhole = exports.path().equals(NameResolver.join(module.path())) && depth == 0;
        for (Name name : isWhole ? List.<Name>of() : module.path()) {
            List<Exports> found = inner.modules.getOrDefault(name.text(), List.of());
            if (found.isEmpty()) {
                return;
            }
            inner = found.getFirst();
        }
        String word = module.isNamespace() ? "namespace " : "module ";
        add(
                word + NameResolver.join(module.path()) + (module.isNamespace() ? "" : " ="),
                null,
                depth);
        declarations(module.declarations(), inner, depth + 1);
    }

    private void value(String name, Binding binding, Exports exports, int depth) {
        if (!(exports.values.get(name) instanceof Entity.OfGlobal(Global global))) {
            return;
        }
        Global.Traits traits = global.traits();
        String words =
                (traits.isMutable() ? "mutable " : "")
                        + (traits.isInline() ? "inline " : "")
                        + (traits.isPrivate() ? "private " : "");
        boolean isFunction =
                switch (global.type().resolved()) {
                    case Type.Function _ -> true;
                    // A computation is shown by its type, as functions are.
                    case Type.Named named -> named.constructor().name().equals("Async");
                    default -> false;
                };
        boolean isVisible = !traits.isPrivate() || global.module().isEmpty();
        String path = exports.path().isEmpty() ? "" : exports.path() + ".";
        add(
                "val " + words + operator(name) + ": " + typeOf(global, binding),
                isFunction || !isVisible ? null : path + "``" + name + "``",
                depth);
    }

    private static String operator(String name) {
        return Character.isLetter(name.charAt(0)) || name.charAt(0) == '_'
                ? name
                : "(" + name + ")";
    }

    /** The type of a definition, with the names of a function's parameters. */
    private static String typeOf(Global global, Binding binding) {
        var printer = new TypePrinter();
        Type at = global.type().resolved();
        if (!(at instanceof Type.Function)) {
            return printer.text(at);
        }
        List<Pattern> parameters = parameters(binding);
        if (parameters.isEmpty()) {
            return "(" + printer.text(at) + ")";
        }
        var out = new StringBuilder();
        for (Pattern parameter : parameters) {
            if (!(at instanceof Type.Function function)) {
                break;
            }
            out.append(parameter(parameter, function.from().resolved(), printer)).append(" -> ");
            at = function.to().resolved();
        }
        String result = printer.text(at);
        return out + (at instanceof Type.Function ? "(" + result + ")" : result);
    }

    private static List<Pattern> parameters(Binding binding) {
        if (binding.isFunction()) {
            return binding.parameters();
        }
        Expr body = binding.body();
        while (body instanceof Expr.Paren paren) {
            body = paren.expression();
        }
        return body instanceof Expr.Lambda lambda ? lambda.parameters() : List.of();
    }

    private static String parameter(Pattern pattern, Type type, TypePrinter printer) {
        if (pattern instanceof Pattern.Paren paren) {
            return parameter(paren.pattern(), type, printer);
        }
        if (pattern instanceof Pattern.Tuple tuple
                && type instanceof Type.Tuple types
                && tuple.elements().size() == types.elements().size()) {
            var parts = new ArrayList<String>();
            for (int i = 0; i < types.elements().size(); i++) {
                parts.add(
                        parameter(
                                tuple.elements().get(i),
                                types.elements().get(i).resolved(),
                                printer));
            }
            return String.join(" * ", parts);
        }
        Pattern at = pattern;
        while (at instanceof Pattern.Typed typed) {
            at = typed.pattern();
        }
        String text = printer.text(type);
        String shown = type instanceof Type.Function ? "(" + text + ")" : text;
        return at instanceof Pattern.Var variable ? variable.name() + ": " + shown : shown;
    }

    private void type(TypeDef definition, Exports exports, int depth) {
        if (definition.body() instanceof TypeDef.Body.Extension) {
            add("type " + definition.name() + " with", null, depth);
            return;
        }
        List<TypeConstructor> found =
                exports.types.getOrDefault(definition.name().text(), List.of());
        if (!found.isEmpty()) {
            add(text(found.getFirst()), null, depth);
        }
    }

    private static String exceptionText(Decl.Exception exception, Exports exports) {
        List<TypeConstructor> found =
                exports.types.getOrDefault(exception.name().text(), List.of());
        return !found.isEmpty()
                        && found.getFirst().definition()
                                instanceof Definition.Exception(Case constructor)
                ? caseText(constructor, new TypePrinter())
                : exception.name().text();
    }

    private static String text(TypeConstructor type) {
        var printer = new TypePrinter();
        var out = new StringBuilder("type ").append(type.name());
        if (!type.parameters().isEmpty()) {
            out.append('<')
                    .append(
                            String.join(
                                    ",", type.parameters().stream().map(printer::text).toList()))
                    .append('>');
        }
        switch (type.definition()) {
            case Definition.Record record -> {
                out.append(" =\n  { ");
                out.append(
                        String.join(
                                "\n    ",
                                record.fields().stream()
                                        .map(field -> fieldText(field, printer))
                                        .toList()));
                out.append(" }");
            }
            case Definition.Union union -> {
                out.append(" =");
                union.cases().forEach(one -> out.append("\n  | ").append(caseText(one, printer)));
            }
            case Definition.Enum values -> {
                out.append(" =");
                values.cases()
                        .forEach(value ->
                                out.append("\n  | ")
                                        .append(value.name())
                                        .append(" = ")
                                        .append(value.value()));
            }
            case Definition.Abbreviation abbreviation ->
                    out.append(" = ").append(printer.text(abbreviation.target()));
            default -> {}
        }
        return out.toString();
    }

    private static String fieldText(Field field, TypePrinter printer) {
        return (field.isMutable() ? "mutable " : "")
                + field.name()
                + ": "
                + printer.text(field.type());
    }

    private static String caseText(Case unionCase, TypePrinter printer) {
        if (unionCase.fields().isEmpty()) {
            return unionCase.name();
        }
        var fields = new ArrayList<String>();
        for (Field field : unionCase.fields()) {
            String name = field.name();
            boolean isUnnamed = name.matches("(Item|Data)[0-9]*");
            String type = printer.text(field.type());
            boolean needsBrackets =
                    field.type().resolved() instanceof Type.Function
                            || field.type().resolved() instanceof Type.Tuple;
            String shown = needsBrackets ? "(" + type + ")" : type;
            fields.add(isUnnamed ? shown : name + ": " + shown);
        }
        return unionCase.name() + " of " + String.join(" * ", fields);
    }
}
