package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Access;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.Arithmetic;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** List and array literals, ranges, loops over what can be enumerated, indexers and slices. */
final class CollectionChecker {
    private final Context context;

    private final EnumerationPattern patterns;

    CollectionChecker(Context context) {
        this.context = context;
        patterns = new EnumerationPattern(context);
    }

    TypedExpr collection(Expr.Collection collection, Expected expected) {
        boolean isList = collection.kind() == Expr.CollectionKind.LIST;
        Type hint = elementHint(expected);
        if (collection.elements().stream().anyMatch(element -> element instanceof Expr.Range)) {
            return withRanges(collection, hint);
        }
        var branches = new Branches(context, Expected.of(hint), Why::element);
        Expected element = Expected.of(hint);
        for (Expr one : collection.elements()) {
            branches.add(context.expressions.infer(one, branches.next(element)));
        }
        Type type = hint != null && collection.elements().isEmpty() ? hint : branches.type();
        List<TypedExpr> elements = branches.finish();
        return isList
                ? new TypedExpr.ListOf(elements, BuiltinTypes.list(type), collection.span())
                : new TypedExpr.ArrayOf(elements, BuiltinTypes.array(type), collection.span());
    }

    /** The type of elements that the expected collection has, if that is known. */
    static @Nullable Type elementHint(Expected expected) {
        return expected.known() instanceof Type.Named named
                        && (named.constructor() == BuiltinTypes.LIST
                                || named.constructor() == BuiltinTypes.ARRAY
                                || named.constructor() == BuiltinTypes.SEQ
                                || named.constructor() == BuiltinTypes.ASYNC_SEQ)
                ? named.arguments().getFirst()
                : null;
    }

    private TypedExpr withRanges(Expr.Collection collection, @Nullable Type hint) {
        Type element = hint == null ? context.inference.fresh() : hint;
        var parts = new ArrayList<TypedExpr>();
        for (Expr one : collection.elements()) {
            if (one instanceof Expr.Range range) {
                parts.add(
                        each(
                                range,
                                "element",
                                range.span(),
                                local -> {
                                    context.unify(
                                            element, local.type(), range.span(), Why.EXPRESSION);
                                    return yielded(local, range.span());
                                }));
            } else {
                TypedExpr value = context.expressions.check(one, element, Why.EXPRESSION);
                parts.add(new TypedExpr.Yield(value, BuiltinTypes.unit(), one.span()));
            }
        }
        TypedExpr body =
                parts.size() == 1
                        ? parts.getFirst()
                        : new TypedExpr.Sequence(parts, BuiltinTypes.unit(), collection.span());
        Type type =
                collection.kind() == Expr.CollectionKind.LIST
                        ? BuiltinTypes.list(element)
                        : BuiltinTypes.array(element);
        return new TypedExpr.Build(body, type, collection.span());
    }

    private static TypedExpr yielded(Local local, Span span) {
        TypedExpr value = new TypedExpr.LocalRef(local, List.of(), local.type(), span);
        return new TypedExpr.Yield(value, BuiltinTypes.unit(), span);
    }

    /** {@code seq { a..b }}, and a range standing alone. */
    TypedExpr rangeAsSequence(Expr.Range range) {
        Type[] element = new Type[1];
        TypedExpr body =
                each(
                        range,
                        "element",
                        range.span(),
                        local -> {
                            element[0] = local.type();
                            return yielded(local, range.span());
                        });
        Type type = element[0] == null ? context.inference.fresh() : element[0];
        return new TypedExpr.NewSequence(body, BuiltinTypes.seq(type), range.span());
    }

    TypedExpr forIn(Expr.ForIn loop, Expected expected) {
        Pattern pattern = BlockChecker.strip(loop.pattern());
        Type annotated = null;
        if (pattern instanceof Pattern.Typed typed) {
            annotated = context.types.resolve(typed.type());
            pattern = BlockChecker.strip(typed.pattern());
        }
        Pattern element = pattern;
        Type wanted = annotated;
        boolean isName =
                element instanceof Pattern.Var variable
                        && context.scope.pattern(variable.name().text()) == null;
        String name =
                isName && element instanceof Pattern.Var variable
                        ? variable.name().text()
                        : element instanceof Pattern.Wild ? "_" : "element";
        return each(
                loop.source(),
                name,
                element.span(),
                local -> {
                    if (wanted != null) {
                        context.unify(local.type(), wanted, element.span(), Why.PATTERN);
                    }
                    int mark = context.scope.mark();
                    TypedExpr body;
                    if (isName) {
                        context.scope.defineValue(name, new Entity.OfLocal(local));
                        body =
                                context.computations.round(
                                        context.blocks.statement(loop.body(), expected));
                    } else if (element instanceof Pattern.Wild) {
                        body =
                                context.computations.round(
                                        context.blocks.statement(loop.body(), expected));
                    } else {
                        TypedPattern checked = context.patterns.checkAndBind(element, local.type());
                        TypedExpr inner =
                                context.computations.round(
                                        context.blocks.statement(loop.body(), expected));
                        body = matching(local, checked, inner, loop);
                    }
                    context.scope.restore(mark);
                    return body;
                });
    }

    /** A loop passes over elements that do not fit its pattern; a comprehension fails at them. */
    private TypedExpr matching(Local local, TypedPattern pattern, TypedExpr body, Expr.ForIn loop) {
        var element = new TypedExpr.LocalRef(local, List.of(), local.type(), pattern.span());
        var fitting = new TypedExpr.TypedRule(pattern, null, body);
        TypedExpr match =
                context.expressions.match(element, List.of(fitting), body.type(), loop.span());
        if (context.computations.isInComprehension()) {
            return match;
        }
        var others =
                new TypedExpr.TypedRule(
                        new TypedPattern.Wild(local.type(), pattern.span()),
                        null,
                        context.unit(pattern.span()));
        return new TypedExpr.Match(element, List.of(fitting, others), body.type(), loop.span());
    }

    /** In a comprehension {@code for c = 'a' to 'f'} goes over a range, as F# has it. */
    private boolean countsCharacters(Expr.ForTo loop) {
        return !loop.isDown()
                && context.computations.isInComprehension()
                && loop.from() instanceof Expr.Const(Literal.Char _, _);
    }

    TypedExpr forTo(Expr.ForTo loop, Expected expected) {
        if (countsCharacters(loop)) {
            Span range = loop.from().span().to(loop.to().span());
            return forIn(
                    new Expr.ForIn(
                            new Pattern.Var(
                                    loop.variable(), false, Access.PUBLIC, loop.variable().span()),
                            new Expr.Range(loop.from(), null, loop.to(), range),
                            loop.body(),
                            loop.span()),
                    expected);
        }
        Type integer = BuiltinTypes.type(BuiltinTypes.INT);
        TypedExpr from =
                context.expressions.check(loop.from(), integer, Why.of("a loop counts with ints"));
        TypedExpr to =
                context.expressions.check(loop.to(), integer, Why.of("a loop counts with ints"));
        int mark = context.scope.mark();
        Local variable = new Local(loop.variable().text(), integer, false, loop.variable().span());
        context.scope.defineValue(variable.name(), new Entity.OfLocal(variable));
        TypedExpr body =
                context.computations.round(context.blocks.statement(loop.body(), expected));
        context.scope.restore(mark);
        return new TypedExpr.ForRange(
                variable, from, to, loop.isDown() ? -1 : 1, body, BuiltinTypes.unit(), loop.span());
    }

    /** A loop over all elements of {@code source}; {@code body} is made for the loop's variable. */
    private TypedExpr each(
            Expr source, String name, Span nameSpan, Function<Local, TypedExpr> body) {
        Expr at = source;
        while (at instanceof Expr.Paren paren) {
            at = paren.expression();
        }
        if (at instanceof Expr.Range range) {
            return eachInRange(range, name, nameSpan, body);
        }
        TypedExpr elements =
                patterns.sequence(context.computations.waiting(context.expressions.infer(source)));
        Type element = enumerated(elements);
        Local local = new Local(name, element, false, nameSpan);
        TypedExpr inner = body.apply(local);
        return new TypedExpr.ForEach(
                local, elements, inner, BuiltinTypes.unit(), source.span().to(inner.span()));
    }

    /** The element type of an enumerable value; an unknown value may become any collection. */
    Type enumerated(TypedExpr source) {
        context.operators.settle(source.type());
        Type element = context.conversions.enumeratedType(source.type());
        if (element != null) {
            return element;
        }
        Type fresh = context.inference.fresh();
        if (source.type().resolved() instanceof TypeVariable variable) {
            if (!context.conversions.enumerate(variable, fresh, source.span(), Why.EXPRESSION)) {
                context.unify(BuiltinTypes.seq(fresh), variable, source.span(), Why.EXPRESSION);
            }
        } else if (!BuiltinTypes.isError(source.type())) {
            context.errors.error(
                    ErrorCode.FSB0300,
                    source.span(),
                    "`" + TypePrinter.print(source.type()) + "` cannot be enumerated",
                    "a list, array, sequence, string, Map or Set can");
            return BuiltinTypes.type(BuiltinTypes.ERROR);
        }
        return fresh;
    }

    private TypedExpr eachInRange(
            Expr.Range range, String name, Span nameSpan, Function<Local, TypedExpr> body) {
        TypedExpr from = context.expressions.infer(range.from());
        TypedExpr step = range.step() == null ? null : context.expressions.infer(range.step());
        TypedExpr to = context.expressions.infer(range.to());
        if (isWide(from) || isWide(to) || step != null && isWide(step)) {
            from = widened(from);
            to = widened(to);
            step = step == null ? null : widened(step);
        }
        Type type = context.inference.fresh();
        Why why = Why.of("the ends of a range must have one type");
        for (TypedExpr part : step == null ? List.of(from, to) : List.of(from, step, to)) {
            if (!BuiltinTypes.is(part.type(), BuiltinTypes.DYN)) {
                context.unify(type, part.type(), part.span(), why);
            }
        }
        context.operators.settle(type);
        from = context.coerce(from, type, why);
        to = context.coerce(to, type, why);
        step = step == null ? null : context.coerce(step, type, why);
        Span span = range.span();
        return type.resolved() instanceof TypeVariable
                ? context.ranges.open(from, step, to, type, name, nameSpan, body, span)
                : eachIn(from, step, to, type, name, nameSpan, body, span);
    }

    /** A loop over the range of a known type. */
    TypedExpr eachIn(
            TypedExpr from,
            @Nullable TypedExpr step,
            TypedExpr to,
            Type type,
            String name,
            Span nameSpan,
            Function<Local, TypedExpr> body,
            Span span) {
        if (BuiltinTypes.is(type, BuiltinTypes.INT)) {
            return eachInt(from, step, to, name, nameSpan, body, span);
        }
        Local local = new Local(name, type, false, nameSpan);
        if (type.resolved() instanceof Type.Named named) {
            TypeConstructor constructor = named.constructor();
            boolean isChar = constructor == BuiltinTypes.CHAR && step == null;
            if (constructor != BuiltinTypes.UINT64 && Arithmetic.isInteger(constructor) || isChar) {
                return eachNarrow(from, step, to, local, body, span);
            }
            if (Arithmetic.isNumber(constructor)) {
                TypedExpr one = step == null ? one(type, span) : step;
                return eachOfLibrary(constructor.name(), List.of(from, one, to), local, body, span);
            }
        }
        if (!BuiltinTypes.isError(type)) {
            context.errors.error(
                    ErrorCode.FSB0300,
                    span,
                    "there are no ranges of `" + TypePrinter.print(type) + "`");
        }
        return body.apply(new Local(name, BuiltinTypes.type(BuiltinTypes.ERROR), false, nameSpan));
    }

    private TypedExpr eachInt(
            TypedExpr from,
            @Nullable TypedExpr step,
            TypedExpr to,
            String name,
            Span nameSpan,
            Function<Local, TypedExpr> body,
            Span span) {
        Type type = BuiltinTypes.type(BuiltinTypes.INT);
        Long constant =
                step == null
                        ? Long.valueOf(1)
                        : step instanceof TypedExpr.Constant(Long known, _, _) ? known : null;
        if (constant != null && constant == 0) {
            context.errors.error(
                    ErrorCode.FSB0300,
                    step == null ? span : step.span(),
                    "the step of a range cannot be 0");
        }
        Local local = new Local(name, type, false, nameSpan);
        if (constant != null && constant != 0) {
            TypedExpr inner = body.apply(local);
            return new TypedExpr.ForRange(
                    local, from, to, constant, inner, BuiltinTypes.unit(), span);
        }
        return eachOfLibrary(
                "int", List.of(from, step == null ? from : step, to), local, body, span);
    }

    private static boolean isWide(TypedExpr end) {
        return BuiltinTypes.is(end.type(), BuiltinTypes.INT);
    }

    /** With ints at other ends, an end that is an int32 becomes one. */
    private static TypedExpr widened(TypedExpr end) {
        return BuiltinTypes.is(end.type(), BuiltinTypes.INT32)
                ? Conversions.toWidth(end, BuiltinTypes.type(BuiltinTypes.INT))
                : end;
    }

    private TypedExpr one(Type type, Span span) {
        return new TypedExpr.Operation(Operator.ONE, List.of(), type, span);
    }

    private TypedExpr eachOfLibrary(
            String function,
            List<TypedExpr> ends,
            Local local,
            Function<Local, TypedExpr> body,
            Span span) {
        TypedExpr library = context.names.needLibrary("Range", function, span);
        List<Argument> arguments =
                ends.stream().map(end -> (Argument) new Argument.Checked(end)).toList();
        TypedExpr source =
                context.applications.apply(library, arguments, Expected.NOTHING, span, null);
        return new TypedExpr.ForEach(local, source, body.apply(local), BuiltinTypes.unit(), span);
    }

    /** A range of what has fewer bits than an int: a loop over ints, converted one by one. */
    private TypedExpr eachNarrow(
            TypedExpr from,
            @Nullable TypedExpr step,
            TypedExpr to,
            Local local,
            Function<Local, TypedExpr> body,
            Span span) {
        Operator conversion = Arithmetic.conversionTo(local.type());
        return eachInt(
                toInt(from),
                step == null ? null : toInt(step),
                toInt(to),
                "code",
                span,
                code -> {
                    TypedExpr value =
                            new TypedExpr.Operation(
                                    conversion,
                                    List.of(
                                            new TypedExpr.LocalRef(
                                                    code, List.of(), code.type(), span)),
                                    local.type(),
                                    span);
                    TypedExpr inner = body.apply(local);
                    return new TypedExpr.Let(local, value, inner, inner.type(), span);
                },
                span);
    }

    private static TypedExpr toInt(TypedExpr end) {
        Type integer = BuiltinTypes.type(BuiltinTypes.INT);
        return end instanceof TypedExpr.Constant(Number value, _, Span span)
                ? new TypedExpr.Constant(value.longValue(), integer, span)
                : new TypedExpr.Operation(Operator.TO_INT, List.of(end), integer, end.span());
    }

    /** {@code e.[i]}, {@code e.[a..b]}. */
    TypedExpr index(Expr.Index index) {
        TypedExpr target = context.expressions.infer(index.target());
        context.operators.settle(target.type());
        Span span = index.span();
        if (BuiltinTypes.isError(target.type())) {
            index.arguments().forEach(this::inferIndex);
            return context.error(span);
        }
        if (target.type().resolved() instanceof Type.Function
                && index.arguments().size() == 1
                && listArgument(index.arguments().getFirst()) instanceof Expr list) {
            return context.applications.apply(
                    target,
                    List.of(new Argument.Written(list, false)),
                    Expected.NOTHING,
                    span,
                    TypePrinter.print(target.type()));
        }
        if (target.type().resolved() instanceof TypeVariable variable
                && context.members.boundWith(variable, "Item") instanceof Type.Named bound) {
            target = new TypedExpr.Upcast(target, bound, target.span());
        }
        if (!(target.type().resolved() instanceof Type.Named named)) {
            index.arguments().forEach(this::inferIndex);
            context.errors.unknownType(index.target().span(), "indexing", null);
            return context.error(span);
        }
        boolean isSlice =
                index.arguments().stream().anyMatch(argument -> argument instanceof Expr.Slice);
        if (named.constructor() == BuiltinTypes.ARRAY
                && !isSlice
                && index.arguments().size() == 1) {
            TypedExpr position =
                    context.expressions.check(
                            index.arguments().getFirst(),
                            BuiltinTypes.type(BuiltinTypes.INT),
                            Why.INDEX);
            return new TypedExpr.GetElement(target, position, named.arguments().getFirst(), span);
        }
        if (BuiltinTypes.rank(named.constructor()) > 1) {
            return context.dimensions.read(target, index);
        }
        List<Argument> arguments = indexed(target, index);
        String member = isSlice ? "GetSlice" : "Item";
        List<MemberInfo> readers =
                context.members.members(named.constructor(), member).stream()
                        .filter(info -> info.kind() != MemberInfo.Kind.SETTER)
                        .filter(info -> takes(info, arguments.size() - 1))
                        .toList();
        if (readers.size() > 1 || readers.stream().anyMatch(MemberInfo::takesAnyNumber)) {
            return context.overloads.call(
                    new Resolved.Methods(readers, target, List.of(), member, span),
                    arguments.subList(1, arguments.size()),
                    Expected.NOTHING,
                    span);
        }
        for (MemberInfo info : readers) {
            MemberResolver.Instantiated use = context.members.instantiate(info);
            var function =
                    new TypedExpr.GlobalRef(info.global(), use.arguments(), use.type(), span);
            return context.applications.apply(function, arguments, Expected.NOTHING, span, member);
        }
        context.errors.error(
                ErrorCode.FSB0203,
                span,
                "`" + TypePrinter.print(named) + "` cannot be " + (isSlice ? "sliced" : "indexed"));
        return context.error(span);
    }

    private static boolean takes(MemberInfo reader, int count) {
        return reader.takesAnyNumber()
                ? reader.accepts(count)
                : reader.parameters().size() == count;
    }

    /** {@code set[1]}, {@code seq[1..3]}: what follows a function is a list. */
    private static @Nullable Expr listArgument(Expr argument) {
        Expr element = argument;
        if (argument instanceof Expr.Slice slice) {
            if (slice.from() == null || slice.to() == null) {
                return null;
            }
            element = new Expr.Range(slice.from(), null, slice.to(), slice.span());
        }
        return new Expr.Collection(Expr.CollectionKind.LIST, List.of(element), argument.span());
    }

    /** What a member that reads or writes elements takes first: the collection, then positions or ends of slices. */
    List<Argument> indexed(TypedExpr target, Expr.Index index) {
        var arguments = new ArrayList<Argument>();
        arguments.add(new Argument.Checked(target));
        for (Expr argument : index.arguments()) {
            if (argument instanceof Expr.Slice slice) {
                arguments.add(new Argument.Checked(end(slice.from(), slice.span())));
                arguments.add(new Argument.Checked(end(slice.to(), slice.span())));
            } else {
                arguments.add(new Argument.Written(argument, false));
            }
        }
        return arguments;
    }

    private void inferIndex(Expr argument) {
        if (!(argument instanceof Expr.Slice)) {
            context.expressions.infer(argument);
        }
    }

    /** The end of a slice as an option. */
    TypedExpr end(@Nullable Expr end, Span span) {
        Type integer = BuiltinTypes.type(BuiltinTypes.INT);
        Type option = BuiltinTypes.option(integer);
        return end == null
                ? new TypedExpr.NewCase(BuiltinTypes.none(), List.of(), option, span)
                : new TypedExpr.NewCase(
                        BuiltinTypes.some(),
                        List.of(context.expressions.check(end, integer, Why.INDEX)),
                        option,
                        span);
    }
}
