package dev.fusabi.lower;

import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.*;
import dev.fusabi.types.tree.TypedPattern;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which locals the closures of a definition need from outside, and which mutable locals therefore live in cells.
 *
 * <p>A local function is no value of its own: whoever mentions it needs what the function needs, and passes that along
 * with a call or puts it into a closure. So loops written as recursive functions are plain calls.
 */
final class Captures {
    /** A function body: of a lambda, a local function, a lazy sequence, or the definition itself. */
    private static final class Scope {
        final @Nullable Scope parent;
        final Set<Local> captured = new LinkedHashSet<>();

        /** Scopes that mention this local function. */
        final List<Scope> users = new ArrayList<>(0);

        Scope(@Nullable Scope parent) {
            this.parent = parent;
        }
    }

    private record Visit(TypedExpr expression, Scope scope) {}

    private record Mention(Local local, Scope scope) {}

    private final Map<Object, Scope> scopes = new IdentityHashMap<>(8);
    private final Map<Local, Scope> owners = new IdentityHashMap<>(8);
    private final Map<Local, LocalFunction> functions = new IdentityHashMap<>(8);
    private final Set<Local> called = Collections.newSetFromMap(new IdentityHashMap<>(8));
    private final Set<Local> mentioned = Collections.newSetFromMap(new IdentityHashMap<>(8));
    private final List<Mention> mentions = new ArrayList<>();

    /** Locals that change, or get their value, after a closure may have captured them. */
    private final Set<Local> unsettled = Collections.newSetFromMap(new IdentityHashMap<>(8));

    private final Set<Local> cells = Collections.newSetFromMap(new IdentityHashMap<>(8));
    // Trees may be deeper than the Java stack.
    private final Deque<Visit> pending = new ArrayDeque<>();

    Captures(TypedExpr definition) {
        pending.push(new Visit(definition, new Scope(null)));
        while (!pending.isEmpty()) {
            Visit visit = pending.pop();
            visit(visit.expression(), visit.scope());
        }
        for (Mention mention : mentions) {
            if (functions.containsKey(mention.local())) {
                use(scopeOf(mention.local()), mention.scope());
            } else {
                capture(mention.local(), mention.scope());
            }
        }
        mentions.clear();
    }

    /** What the lambda or the body of a lazy sequence needs from outside. */
    List<Local> of(TypedExpr closure) {
        return List.copyOf(scopeOf(closure).captured);
    }

    /** What a local function needs from outside. */
    List<Local> of(Local function) {
        return List.copyOf(scopeOf(function).captured);
    }

    /** The local function that a local names, or null when it is a variable. */
    @Nullable LocalFunction function(Local local) {
        return functions.get(local);
    }

    /** Whether a variable is shared with closures and may still change, and so lives in a cell. */
    boolean isCell(Local local) {
        return cells.contains(local);
    }

    /** Whether anything reads the variable. */
    boolean isMentioned(Local local) {
        return mentioned.contains(local);
    }

    /** Whether a local function is applied somewhere, and not only passed on. */
    boolean isCalled(Local function) {
        return called.contains(function);
    }

    private Scope scopeOf(Object closure) {
        Scope scope = scopes.get(closure);
        if (scope == null) {
            throw new IllegalStateException("no scope of " + closure);
        }
        return scope;
    }

    private void visit(TypedExpr expression, Scope scope) {
        switch (expression) {
            case LocalRef e -> mention(e.local(), scope);
            case LocalSet e -> {
                mention(e.local(), scope);
                push(e.value(), scope);
            }
            case Apply e -> {
                if (Children.unwrap(e.function()) instanceof LocalRef ref) {
                    called.add(ref.local());
                }
                Children.forEach(e, child -> push(child, scope));
            }
            case Lambda e -> lambda(e, e, scope);
            case NewSequence e -> {
                Scope inner = new Scope(scope);
                scopes.put(e, inner);
                push(e.body(), inner);
            }
            case LetFunctions e -> {
                for (LocalFunction function : e.functions()) {
                    functions.put(function.local(), function);
                    lambda(function.local(), function.lambda(), scope);
                }
                push(e.body(), scope);
            }
            default -> {
                declare(expression, scope);
                Children.forEach(expression, child -> push(child, scope));
            }
        }
    }

    private void mention(Local local, Scope scope) {
        mentioned.add(local);
        mentions.add(new Mention(local, scope));
    }

    private void push(TypedExpr expression, Scope scope) {
        pending.push(new Visit(expression, scope));
    }

    private void lambda(Object key, Lambda lambda, Scope scope) {
        Scope inner = new Scope(scope);
        scopes.put(key, inner);
        for (Local parameter : lambda.parameters()) {
            owners.put(parameter, inner);
        }
        push(lambda.body(), inner);
    }

    private void declare(TypedExpr expression, Scope scope) {
        switch (expression) {
            case Let e -> owners.put(e.local(), scope);
            case LetRecValues e ->
                    e.values()
                            .forEach(v -> {
                                owners.put(v.local(), scope);
                                unsettled.add(v.local());
                            });
            case ForRange e -> owners.put(e.variable(), scope);
            case ForEach e -> owners.put(e.variable(), scope);
            case Match e -> e.rules().forEach(rule -> declare(rule.pattern(), scope));
            case TryWith e -> e.rules().forEach(rule -> declare(rule.pattern(), scope));
            default -> {}
        }
    }

    private void declare(TypedPattern pattern, Scope scope) {
        if (pattern instanceof TypedPattern.Bind bind) {
            owners.put(bind.local(), scope);
        }
        // An active pattern is applied where it is matched.
        if (pattern instanceof TypedPattern.View view
                && Children.unwrap(view.view()) instanceof LocalRef ref) {
            called.add(ref.local());
        }
        Children.forEach(pattern, part -> declare(part, scope));
    }

    private void use(Scope function, Scope user) {
        function.users.add(user);
        for (Local local : List.copyOf(function.captured)) {
            capture(local, user);
        }
    }

    /** Every scope from {@code inner} out to the one that has the local needs it, and so do their users. */
    private void capture(Local local, Scope inner) {
        Scope owner = owners.get(local);
        Deque<Scope> starts = new ArrayDeque<>();
        starts.push(inner);
        while (!starts.isEmpty()) {
            for (Scope at = starts.pop();
                    at != null && at != owner && at.captured.add(local);
                    at = at.parent) {
                at.users.forEach(starts::push);
                if (local.isMutable() || unsettled.contains(local)) {
                    cells.add(local);
                }
            }
        }
    }
}
