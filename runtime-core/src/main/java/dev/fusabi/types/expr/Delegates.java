package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.names.Exports;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypedExpr;

import java.util.ArrayList;
import java.util.List;

/** The members of delegate types. A delegate is a function under a name: making and calling one changes nothing. */
public final class Delegates {
    private final Context context;
    private final Exports exports;

    public Delegates(Context context, Exports exports) {
        this.context = context;
        this.exports = exports;
    }

    public void declare(TypeConstructor type, Type function, Name name) {
        Type self =
                type.parameters().isEmpty()
                        ? BuiltinTypes.type(type)
                        : new Type.Named(type, List.copyOf(type.parameters()));
        Span span = name.span();
        var given = new Local("function", function, false, span);
        var made =
                new TypedExpr.Upcast(
                        new TypedExpr.LocalRef(given, List.of(), function, span), self, span);
        Type making = new Type.Function(function, self);
        add(
                type,
                MemberInfo.CONSTRUCTOR_NAME,
                MemberInfo.Kind.CONSTRUCTOR,
                new TypedExpr.Lambda(List.of(given), made, making, span),
                List.of(new MemberInfo.Parameter(null, false, false)));
        invoke(type, self, function, span);
    }

    private void invoke(TypeConstructor type, Type self, Type function, Span span) {
        var receiver = new Local("this", self, false, span);
        var locals = new ArrayList<Local>();
        locals.add(receiver);
        var arguments = new ArrayList<TypedExpr>();
        var parameters = new ArrayList<MemberInfo.Parameter>();
        Type at = function.resolved();
        boolean isUnit =
                at instanceof Type.Function first
                        && BuiltinTypes.is(first.from(), BuiltinTypes.UNIT);
        while (at instanceof Type.Function part) {
            if (isUnit) {
                arguments.add(context.unit(span));
            } else {
                var local = new Local("x" + locals.size(), part.from(), false, span);
                locals.add(local);
                arguments.add(new TypedExpr.LocalRef(local, List.of(), part.from(), span));
                parameters.add(new MemberInfo.Parameter(null, false, false));
            }
            at = part.to().resolved();
            isUnit = false;
        }
        var callee =
                new TypedExpr.Upcast(
                        new TypedExpr.LocalRef(receiver, List.of(), self, span), function, span);
        Type whole = Type.functions(locals.stream().map(Local::type).toList(), at);
        var body = new TypedExpr.Apply(callee, arguments, at, span);
        add(
                type,
                "Invoke",
                MemberInfo.Kind.METHOD,
                new TypedExpr.Lambda(locals, body, whole, span),
                parameters);
    }

    private void add(
            TypeConstructor type,
            String name,
            MemberInfo.Kind kind,
            TypedExpr.Lambda body,
            List<MemberInfo.Parameter> parameters) {
        var traits = new Global.Traits(true, false, false, false, List.of(), null, null);
        var global =
                new Global(
                        exports.path(),
                        type.name() + "." + name,
                        context.source,
                        body.span(),
                        body.type(),
                        traits);
        global.generalise(type.parameters());
        global.body(body);
        boolean isStatic = kind == MemberInfo.Kind.CONSTRUCTOR;
        type.members.put(
                name,
                List.of(
                        new MemberInfo(
                                name,
                                kind,
                                isStatic,
                                global,
                                List.copyOf(parameters),
                                List.of(parameters.size()),
                                type)));
    }
}
