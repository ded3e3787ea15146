package dev.fusabi.types.expr;

import dev.fusabi.syntax.Binding;
import dev.fusabi.syntax.Decl;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Member;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.syntax.TypeDef;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that a definition uses and does not define itself: what it depends on. */
public final class FreeNames {
    private static final int MAX_DEPTH = 300;

    private final Set<String> free = new HashSet<>();
    private final Set<String> bound = new HashSet<>();
    private final List<String> undo = new ArrayList<>();
    private int depth;

    /** Whether only what runs at once counts, not the bodies of functions, lazy values and computations. */
    private final boolean isImmediate;

    private FreeNames(boolean isImmediate) {
        this.isImmediate = isImmediate;
    }

    /** The names that an expression uses while it is evaluated, not later by what it makes. */
    static Set<String> immediate(Expr expression) {
        var names = new FreeNames(true);
        names.expression(expression);
        return names.free;
    }

    /**
     * The free names of a definition.
     *
     * @param known those of definitions that have been asked for before; receives those of the definitions within, so
     *     that nothing is walked twice
     */
    public static Set<String> of(Decl declaration, Map<Decl, Set<String>> known) {
        Set<String> names = known.get(declaration);
        if (names == null) {
            names =
                    declaration instanceof Decl.Module module
                            ? within(module, known)
                            : in(declaration);
            known.put(declaration, names);
        }
        return names;
    }

    private static Set<String> in(Decl declaration) {
        var names = new FreeNames(false);
        names.declaration(declaration);
        return names.free;
    }

    /** What the definitions of a module use and do not define themselves, wherever in the module. */
    private static Set<String> within(Decl.Module module, Map<Decl, Set<String>> known) {
        var names = new HashSet<String>();
        var defined = new ArrayList<String>();
        for (Decl declaration : module.declarations()) {
            names.addAll(of(declaration, known));
            switch (declaration) {
                case Decl.Let let ->
                        let.bindings().forEach(binding -> namesOf(binding.head(), defined));
                case Decl.Module nested -> defined.add(nested.path().getLast().text());
                default -> {}
            }
        }
        defined.forEach(names::remove);
        return names;
    }

    private void declaration(Decl declaration) {
        switch (declaration) {
            case Decl.Let let -> {
                int mark = undo.size();
                if (let.isRec()) {
                    let.bindings().forEach(binding -> bind(binding.head()));
                }
                let.bindings().forEach(this::binding);
                restore(mark);
            }
            case Decl.Do block -> expression(block.expression());
            case Decl.Types types -> types.types().forEach(this::type);
            // Its parts are asked for one by one.
            case Decl.Module module -> {}
            case Decl.Open open -> free.add(open.path().getFirst().text());
            case Decl.ModuleAbbreviation abbreviation ->
                    free.add(abbreviation.path().getFirst().text());
            case Decl.Exception exception -> {}
            case Decl.Load load -> {}
            case Decl.Error error -> {}
        }
    }

    private void type(TypeDef type) {
        int mark = undo.size();
        if (type.body() instanceof TypeDef.Body.Class(Pattern constructor, _, Name self, _)) {
            if (constructor != null) {
                bind(constructor);
            }
            if (self != null) {
                bind(self.text());
            }
        }
        for (Member member : type.members()) {
            if (member instanceof Member.LetBindings let) {
                let.bindings().forEach(binding -> bind(binding.head()));
            }
        }
        type.members().forEach(this::member);
        restore(mark);
    }

    private void member(Member member) {
        switch (member) {
            case Member.Method method ->
                    member(method.self() == null ? null : method.self().text(), method.binding());
            case Member.Property property -> {
                String self = property.self() == null ? null : property.self().text();
                if (property.getter() != null) {
                    member(self, property.getter());
                }
                if (property.setter() != null) {
                    member(self, property.setter());
                }
            }
            case Member.Interface implemented -> implemented.members().forEach(this::member);
            default -> {}
        }
    }

    private void member(@Nullable String self, Binding binding) {
        int mark = undo.size();
        if (self != null) {
            bind(self);
        }
        binding(binding);
        restore(mark);
    }

    private void binding(Binding binding) {
        int mark = undo.size();
        pattern(binding.head());
        binding.parameters()
                .forEach(parameter -> {
                    pattern(parameter);
                    bind(parameter);
                });
        if (!isImmediate || binding.parameters().isEmpty()) {
            expression(binding.body());
        }
        restore(mark);
    }

    private void rules(List<Expr.Rule> rules) {
        for (Expr.Rule rule : rules) {
            int mark = undo.size();
            pattern(rule.pattern());
            bind(rule.pattern());
            if (rule.guard() != null) {
                expression(rule.guard());
            }
            expression(rule.body());
            restore(mark);
        }
    }

    private void expression(@Nullable Expr start) {
        if (start == null || ++depth > MAX_DEPTH) {
            depth -= start == null ? 0 : 1;
            return;
        }
        int mark = undo.size();
        // Long spines are followed in a loop.
        Expr at = start;
        while (at != null) {
            at = step(at);
        }
        restore(mark);
        depth--;
    }

    /** In {@code T(name = value)} the name is no use of one; a function further down is never compared. */
    private void argument(Expr argument) {
        Expr at = argument;
        while (at instanceof Expr.Paren paren) {
            at = paren.expression();
        }
        List<Expr> parts = at instanceof Expr.Tuple tuple ? tuple.elements() : List.of(at);
        for (Expr part : parts) {
            boolean isNamed =
                    at != argument
                            && part instanceof Expr.Infix infix
                            && infix.operator().text().equals("=")
                            && infix.left() instanceof Expr.Ident;
            expression(isNamed ? ((Expr.Infix) part).right() : part);
        }
    }

    private static boolean isDelayed(Expr expression) {
        return switch (expression) {
            case Expr.Lambda _, Expr.Function _, Expr.DotLambda _ -> true;
            case Expr.Lazy _, Expr.Computation _, Expr.ObjectExpr _ -> true;
            default -> false;
        };
    }

    /** Visits an expression except for the part that continues its spine, which is returned. */
    private @Nullable Expr step(Expr expression) {
        if (isImmediate && isDelayed(expression)) {
            return null;
        }
        switch (expression) {
            case Expr.Ident ident -> {
                use(ident.name().text());
                return null;
            }
            case Expr.Const constant -> {
                return null;
            }
            case Expr.Error error -> {
                return null;
            }
            case Expr.Dot dot -> {
                return dot.target();
            }
            case Expr.DotLambda lambda -> {
                bind("_");
                return lambda.body();
            }
            case Expr.Index index -> {
                index.arguments().forEach(this::expression);
                return index.target();
            }
            case Expr.Slice slice -> {
                expression(slice.from());
                return slice.to();
            }
            case Expr.App app -> {
                argument(app.argument());
                return app.function();
            }
            case Expr.TypeApp app -> {
                return app.function();
            }
            case Expr.Infix infix -> {
                use(infix.operator().text());
                boolean isRight = infix.right() instanceof Expr.Infix;
                expression(isRight ? infix.left() : infix.right());
                return isRight ? infix.right() : infix.left();
            }
            case Expr.Prefix prefix -> {
                use(prefix.operator().text());
                use("~" + prefix.operator().text());
                return prefix.operand();
            }
            case Expr.Tuple tuple -> {
                tuple.elements().forEach(this::expression);
                return null;
            }
            case Expr.Collection collection -> {
                collection.elements().forEach(this::expression);
                return null;
            }
            case Expr.Comprehension comprehension -> {
                return comprehension.body();
            }
            case Expr.Range range -> {
                expression(range.from());
                expression(range.step());
                return range.to();
            }
            case Expr.Record record -> {
                record.fields().forEach(field -> expression(field.value()));
                return record.copied();
            }
            case Expr.AnonymousRecord record -> {
                record.fields().forEach(field -> expression(field.value()));
                return record.copied();
            }
            case Expr.Lambda lambda -> {
                lambda.parameters()
                        .forEach(parameter -> {
                            pattern(parameter);
                            bind(parameter);
                        });
                return lambda.body();
            }
            case Expr.Function function -> {
                rules(function.rules());
                return null;
            }
            case Expr.If conditional -> {
                expression(conditional.condition());
                expression(conditional.then());
                return conditional.otherwise();
            }
            case Expr.Match match -> {
                expression(match.scrutinee());
                rules(match.rules());
                return null;
            }
            case Expr.Let let -> {
                if (let.isRec()) {
                    let.bindings().forEach(binding -> bind(binding.head()));
                }
                let.bindings().forEach(this::binding);
                let.bindings().forEach(binding -> bind(binding.head()));
                return let.body();
            }
            case Expr.Use use -> {
                binding(use.binding());
                bind(use.binding().head());
                return use.body();
            }
            case Expr.LetBang bang -> {
                bang.bindings().forEach(binding -> expression(binding.value()));
                bang.bindings()
                        .forEach(binding -> {
                            pattern(binding.pattern());
                            bind(binding.pattern());
                        });
                return bang.body();
            }
            case Expr.Sequence sequence -> {
                List<Expr> all = sequence.expressions();
                all.subList(0, all.size() - 1).forEach(this::expression);
                return all.getLast();
            }
            case Expr.While loop -> {
                expression(loop.condition());
                return loop.body();
            }
            case Expr.ForIn loop -> {
                expression(loop.source());
                pattern(loop.pattern());
                bind(loop.pattern());
                return loop.body();
            }
            case Expr.ForTo loop -> {
                expression(loop.from());
                expression(loop.to());
                bind(loop.variable().text());
                return loop.body();
            }
            case Expr.TryWith handler -> {
                expression(handler.body());
                rules(handler.rules());
                return null;
            }
            case Expr.TryFinally handler -> {
                expression(handler.cleanup());
                return handler.body();
            }
            case Expr.Assign assign -> {
                expression(assign.value());
                return assign.target();
            }
            case Expr.Typed typed -> {
                return typed.expression();
            }
            case Expr.Upcast cast -> {
                return cast.expression();
            }
            case Expr.Downcast cast -> {
                return cast.expression();
            }
            case Expr.TypeTest test -> {
                return test.expression();
            }
            case Expr.Lazy lazy -> {
                return lazy.expression();
            }
            case Expr.Assert assertion -> {
                return assertion.condition();
            }
            case Expr.New creation -> {
                return creation.argument();
            }
            case Expr.ObjectExpr object -> {
                object.members().forEach(this::member);
                object.interfaces().forEach(this::member);
                return object.argument();
            }
            case Expr.Computation computation -> {
                expression(computation.builder());
                return computation.body();
            }
            case Expr.Yield yield -> {
                return yield.expression();
            }
            case Expr.Return result -> {
                return result.expression();
            }
            case Expr.DoBang bang -> {
                return bang.expression();
            }
            case Expr.Do block -> {
                return block.expression();
            }
            case Expr.Interpolated text -> {
                for (Expr.Part part : text.parts()) {
                    if (part instanceof Expr.Part.Hole hole) {
                        expression(hole.expression());
                    }
                }
                return null;
            }
            case Expr.Paren paren -> {
                return paren.expression();
            }
            case Expr.TraitCall call -> {
                return call.argument();
            }
        }
    }

    /** The active patterns and literals that a pattern mentions. */
    private void pattern(Pattern pattern) {
        switch (pattern) {
            case Pattern.Case one -> {
                use(one.path().getFirst().text());
                one.arguments().forEach(this::pattern);
            }
            case Pattern.Tuple tuple -> tuple.elements().forEach(this::pattern);
            case Pattern.ListOf list -> list.elements().forEach(this::pattern);
            case Pattern.ArrayOf array -> array.elements().forEach(this::pattern);
            case Pattern.Cons cons -> {
                pattern(cons.head());
                pattern(cons.tail());
            }
            case Pattern.And and -> {
                pattern(and.left());
                pattern(and.right());
            }
            case Pattern.As as -> pattern(as.pattern());
            case Pattern.CaseFields one -> {
                use(one.path().getFirst().text());
                one.fields().forEach(field -> pattern(field.pattern()));
            }
            case Pattern.Record record ->
                    record.fields().forEach(field -> pattern(field.pattern()));
            case Pattern.Typed typed -> pattern(typed.pattern());
            case Pattern.Attributed attributed -> pattern(attributed.pattern());
            case Pattern.Paren paren -> pattern(paren.pattern());
            case Pattern.Or or -> {
                Pattern at = or;
                while (at instanceof Pattern.Or next) {
                    pattern(next.right());
                    at = next.left();
                }
                pattern(at);
            }
            default -> {}
        }
    }

    private void bind(Pattern pattern) {
        var names = new ArrayList<String>();
        namesOf(pattern, names);
        names.forEach(this::bind);
    }

    /** The variables that a pattern may bind. */
    public static void namesOf(Pattern pattern, List<String> names) {
        switch (pattern) {
            case Pattern.Var variable -> names.add(variable.name().text());
            case Pattern.Tuple tuple ->
                    tuple.elements().forEach(element -> namesOf(element, names));
            case Pattern.ListOf list -> list.elements().forEach(element -> namesOf(element, names));
            case Pattern.ArrayOf array ->
                    array.elements().forEach(element -> namesOf(element, names));
            case Pattern.Cons cons -> {
                namesOf(cons.head(), names);
                namesOf(cons.tail(), names);
            }
            case Pattern.Or or -> {
                Pattern at = or;
                while (at instanceof Pattern.Or next) {
                    namesOf(next.right(), names);
                    at = next.left();
                }
                namesOf(at, names);
            }
            case Pattern.And and -> {
                namesOf(and.left(), names);
                namesOf(and.right(), names);
            }
            case Pattern.As as -> {
                namesOf(as.pattern(), names);
                namesOf(as.alias(), names);
            }
            case Pattern.Case one -> one.arguments().forEach(argument -> namesOf(argument, names));
            case Pattern.CaseFields one ->
                    one.fields().forEach(field -> namesOf(field.pattern(), names));
            case Pattern.Record record ->
                    record.fields().forEach(field -> namesOf(field.pattern(), names));
            case Pattern.Typed typed -> namesOf(typed.pattern(), names);
            case Pattern.Attributed attributed -> namesOf(attributed.pattern(), names);
            case Pattern.Paren paren -> namesOf(paren.pattern(), names);
            case Pattern.Optional optional -> names.add(optional.name().text());
            default -> {}
        }
    }

    private void use(String name) {
        if (!bound.contains(name)) {
            free.add(name);
        }
    }

    private void bind(String name) {
        if (bound.add(name)) {
            undo.add(name);
        }
    }

    private void restore(int mark) {
        while (undo.size() > mark) {
            bound.remove(undo.removeLast());
        }
    }
}
