package dev.fusabi.syntax;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.TokenStream.Layout;
import dev.fusabi.syntax.TokenStream.LayoutKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Expressions from assignment down to application; operators are resolved with a stack, not by recursion. */
final class ExprParser {
    private final Grammar grammar;
    private final TokenStream in;
    private final ControlParser control;

    ExprParser(Grammar grammar) {
        this.grammar = grammar;
        this.in = grammar.in;
        this.control = new ControlParser(grammar);
    }

    /** An expression with what may follow it in a block: a range's dots, a type. */
    Expr statement(boolean withRange) {
        if (withRange && in.at(TokenKind.DOT_DOT)) {
            // Only an index may begin with dots; it is handled there.
            in.error(ErrorCode.FSB0103, in.here(), "expression expected before `..`", null, null);
        }
        Expr expression = expressionFrom(infix());
        if (withRange && in.at(TokenKind.DOT_DOT)) {
            expression = range(expression);
        }
        while (in.at(TokenKind.COLON)) {
            in.next();
            TypeExpr type = grammar.types.type();
            expression = new Expr.Typed(expression, type, in.spanFrom(expression.span().start()));
            // On a line of its own, `|> f` goes on after the type.
            expression = infixFrom(expression);
        }
        return expression;
    }

    private Expr range(Expr from) {
        in.next();
        in.continueItem();
        Expr second = infix();
        if (!in.accept(TokenKind.DOT_DOT)) {
            return new Expr.Range(from, null, second, from.span().to(second.span()));
        }
        in.continueItem();
        Expr to = infix();
        return new Expr.Range(from, second, to, from.span().to(to.span()));
    }

    /** An expression with assignments and commas. */
    Expr expression() {
        return expressionFrom(infix());
    }

    private Expr expressionFrom(Expr operand) {
        Expr first = in.at(TokenKind.COMMA) ? tuple(operand) : operand;
        if (!in.at(TokenKind.LEFT_ARROW) && !in.at(TokenKind.REF_ASSIGN)) {
            return first;
        }
        List<Expr> parts = new ArrayList<>(List.of(first));
        List<Token> operators = new ArrayList<>();
        while (in.at(TokenKind.LEFT_ARROW) || in.at(TokenKind.REF_ASSIGN)) {
            operators.add(in.next());
            parts.add(operand("<-"));
        }
        Expr result = parts.getLast();
        for (int i = operators.size() - 1; i >= 0; i--) {
            Expr left = parts.get(i);
            Span span = left.span().to(result.span());
            Token operator = operators.get(i);
            result =
                    operator.kind() == TokenKind.LEFT_ARROW
                            ? new Expr.Assign(left, result, span)
                            : new Expr.Infix(left, operator.name(), result, span);
        }
        return result;
    }

    // The right side of an assignment: on a line of its own it is a block.
    private Expr operand(String after) {
        if (in.raw().startsLine() || control.startsControl(in.raw().kind())) {
            return grammar.blocks.body(after);
        }
        Expr first = infix();
        return in.at(TokenKind.COMMA) ? tuple(first) : first;
    }

    private Expr tuple(Expr first) {
        List<Expr> elements = new ArrayList<>(List.of(first));
        while (in.accept(TokenKind.COMMA)) {
            in.continueItem();
            elements.add(infix());
        }
        return new Expr.Tuple(elements, false, in.spanFrom(first.span().start()));
    }

    /** Operands and binary operators. */
    Expr infix() {
        return infixFrom(unary());
    }

    private Expr infixFrom(Expr first) {
        Name operator = binaryOperator();
        if (operator == null) {
            return first;
        }
        OperatorStack stack = new OperatorStack(first);
        while (operator != null) {
            Precedence precedence = Precedence.of(operator.text());
            Token token = in.next();
            in.continueItem();
            if (precedence == Precedence.CAST || precedence == Precedence.TYPE_TEST) {
                stack.reduce(precedence);
                Expr left = stack.top();
                TypeExpr type = grammar.types.simple();
                stack.replaceTop(cast(token.kind(), left, type, in.spanFrom(left.span().start())));
            } else {
                stack.push(operator, precedence, unary());
            }
            operator = binaryOperator();
        }
        return stack.result();
    }

    private static Expr cast(TokenKind kind, Expr left, TypeExpr type, Span span) {
        return switch (kind) {
            case UPCAST_TO -> new Expr.Upcast(left, type, span);
            case DOWNCAST_TO -> new Expr.Downcast(left, type, span);
            default -> new Expr.TypeTest(left, type, span);
        };
    }

    // The binary operator that comes next, not yet taken.
    private @Nullable Name binaryOperator() {
        Token token = in.raw();
        return switch (in.kind()) {
            case EQUALS, COLONS, UPCAST_TO, DOWNCAST_TO, TYPE_TEST -> token.name();
            // Old spellings of || and &&.
            case OR -> new Name("||", token.span());
            case OPERATOR -> {
                if (token.isOperator("&") && !in.definesOperator("&")) {
                    yield new Name("&&", token.span());
                }
                reportForeignOperator(token);
                yield Precedence.isPrefixOnly(token.text()) ? null : token.name();
            }
            default -> null;
        };
    }

    private void reportForeignOperator(Token token) {
        String meant =
                switch (token.text()) {
                    case "==" -> "=";
                    case "!=" -> "<>";
                    default -> null;
                };
        if (meant != null && !in.definesOperator(token.text())) {
            in.error(
                    ErrorCode.FSB0100,
                    token.span(),
                    "unknown operator `" + token.text() + "`",
                    null,
                    "write `" + meant + "`");
        }
    }

    /** One operand: a control expression, a prefix operator with its operand, or an application. */
    Expr unary() {
        if (control.startsControl(in.kind())) {
            if (!in.enter()) {
                in.leave();
                return new Expr.Error(in.raw().span());
            }
            Expr expression = control.expression();
            in.leave();
            return expression;
        }
        Token token = in.raw();
        if (in.kind() == TokenKind.OPERATOR && Precedence.isPrefixOrInfix(token.text())) {
            return signed(token);
        }
        if (in.atOperator("^") && token.touches(in.raw(1))) {
            in.next();
            Expr operand = unary();
            return new Expr.Prefix(token.name(), operand, in.spanFrom(token.start()));
        }
        return application();
    }

    private Expr signed(Token sign) {
        if (isNegativeNumber(sign)) {
            return application();
        }
        in.next();
        if (sign.text().equals("&&")) {
            in.unsupported(sign.span(), "taking an address with `&&` is", null);
        }
        if (!in.enter()) {
            in.leave();
            return new Expr.Error(in.raw().span());
        }
        in.continueItem();
        Expr operand = unary();
        in.leave();
        return new Expr.Prefix(sign.name(), operand, in.spanFrom(sign.start()));
    }

    private boolean isNegativeNumber(Token sign) {
        return sign.isOperator("-")
                && sign.touches(in.raw(1))
                && in.raw(1).kind() == TokenKind.LITERAL
                && Literals.negated(in.raw(1).literal()) != null;
    }

    private Expr application() {
        Expr function =
                in.kind() == TokenKind.OPERATOR ? signedArgument() : grammar.atoms.postfix();
        while (startsArgument()) {
            TokenKind kind = in.kind();
            if (kind == TokenKind.LBRACE) {
                function = grammar.atoms.braceApplication(function);
                continue;
            }
            Expr argument =
                    kind == TokenKind.OPERATOR ? signedArgument() : grammar.atoms.argument();
            refuseCall(argument);
            function =
                    grammar.atoms.indexed(
                            new Expr.App(
                                    function,
                                    argument,
                                    false,
                                    function.span().to(argument.span())));
        }
        return function;
    }

    private void refuseCall(Expr argument) {
        if (isCall(argument)) {
            in.error(
                    ErrorCode.FSB0100,
                    argument.span(),
                    "a call as an argument needs parentheses",
                    null,
                    "write `("
                            + in.source()
                                    .text()
                                    .substring(argument.span().start(), argument.span().end())
                            + ")`");
        }
    }

    /** Whether the operand is {@code g(x)} or continues one, which binds more tightly than arguments do. */
    private static boolean isCall(Expr operand) {
        Expr at = operand;
        while (true) {
            switch (at) {
                case Expr.App app -> {
                    return app.isTight();
                }
                case Expr.Dot dot -> at = dot.target();
                case Expr.Index index -> at = index.target();
                default -> {
                    return false;
                }
            }
        }
    }

    private Expr signedArgument() {
        Token token = in.raw();
        if (token.touches(in.raw(1))) {
            if (isNegativeNumber(token)) {
                in.next();
                Token number = in.next();
                Literal literal = Literals.negated(number.literal());
                Span span = in.spanFrom(token.start());
                return grammar.atoms.afterNumber(
                        new Expr.Const(literal == null ? number.literal() : literal, span));
            }
            if (Precedence.isPrefixOrInfix(token.text())) {
                in.next();
                Expr operand = grammar.atoms.postfix();
                return new Expr.Prefix(token.name(), operand, in.spanFrom(token.start()));
            }
        }
        return grammar.atoms.postfix();
    }

    private boolean startsArgument() {
        TokenKind kind = in.kind();
        if (kind != TokenKind.OPERATOR) {
            return AtomParser.startsAtom(kind, in.raw(1));
        }
        Token token = in.raw();
        if (Precedence.isPrefixOnly(token.text())) {
            return true;
        }
        return Precedence.isPrefixOrInfix(token.text())
                && !in.touchesPrevious()
                && token.touches(in.raw(1));
    }

    /** The operand of {@code lazy}, {@code assert} and the like. */
    Expr wordOperand() {
        if (in.raw().startsLine()) {
            return grammar.blocks.tailBody("it");
        }
        return unary();
    }

    /** The operand of {@code yield} and {@code return}. */
    Expr resultOperand(String word) {
        return in.raw().startsLine() ? grammar.blocks.tailBody(word) : expression();
    }

    /** Operands that wait for their operator to win or lose against the next one. */
    private static final class OperatorStack {
        private record Pending(Name operator, Precedence precedence) {}

        private final List<Expr> operands = new ArrayList<>();
        private final List<Pending> operators = new ArrayList<>();

        OperatorStack(Expr first) {
            operands.add(first);
        }

        void push(Name operator, Precedence precedence, Expr right) {
            reduce(precedence);
            operators.add(new Pending(operator, precedence));
            operands.add(right);
        }

        /** Combines what binds more tightly than an operator of {@code precedence} that comes next. */
        void reduce(Precedence precedence) {
            while (!operators.isEmpty()) {
                Precedence top = operators.getLast().precedence();
                if (top.compareTo(precedence) < 0 || top == precedence && precedence.isRight()) {
                    return;
                }
                combine();
            }
        }

        private void combine() {
            Expr right = operands.removeLast();
            Expr left = operands.removeLast();
            Name operator = operators.removeLast().operator();
            operands.add(new Expr.Infix(left, operator, right, left.span().to(right.span())));
        }

        Expr top() {
            return operands.getLast();
        }

        void replaceTop(Expr expression) {
            operands.set(operands.size() - 1, expression);
        }

        Expr result() {
            while (!operators.isEmpty()) {
                combine();
            }
            return operands.getFirst();
        }
    }

    /** The rules of a {@code match} or {@code function}, after {@code with}. */
    List<Expr.Rule> rules(String after) {
        Token first = in.raw();
        boolean reachable =
                first.kind() == TokenKind.BAR
                        ? !first.startsLine() || first.column() >= in.layout().floor()
                        : in.canOpen(true);
        if (!reachable || first.kind() == TokenKind.EOF) {
            in.error(
                    ErrorCode.FSB0104,
                    in.here(),
                    "rule expected after `" + after + "`",
                    in.foundLabel(),
                    "a rule is written | pattern -> expression");
            return List.of();
        }
        Layout outer = in.layout();
        int floor = outer.floor();
        in.open(
                LayoutKind.RULES,
                first.kind() == TokenKind.BAR ? first.column() : first.column() - 2,
                floor);
        List<Expr.Rule> rules = new ArrayList<>();
        in.accept(TokenKind.BAR);
        do {
            rules.add(rule());
            if (in.isSilent()) {
                skipToRule();
            }
        } while (in.accept(TokenKind.BAR));
        in.close(outer);
        return rules;
    }

    private Expr.Rule rule() {
        int start = in.raw().start();
        in.continueItem();
        Pattern pattern = grammar.patterns.pattern();
        Expr guard = in.at(TokenKind.WHEN) ? guard() : null;
        Expr body =
                in.expect(TokenKind.ARROW, "a rule is written | pattern -> expression")
                        ? grammar.blocks.arrowBody()
                        : new Expr.Error(in.here());
        return new Expr.Rule(pattern, guard, body, in.spanFrom(start));
    }

    /** What follows {@code when}; operators that go on may stand below the word. */
    private Expr guard() {
        Token when = in.next();
        if (in.raw().startsLine() || when.startsLine()) {
            Layout outer = in.layout();
            if (when.startsLine() && in.raw().column() > when.column()) {
                in.open(LayoutKind.BLOCK, when.column(), outer.floor());
                Expr guard = expression();
                in.close(outer);
                return guard;
            }
        }
        return grammar.blocks.body("when");
    }

    private void skipToRule() {
        while (in.kind() != TokenKind.OFFSIDE
                && in.kind() != TokenKind.EOF
                && in.kind() != TokenKind.BAR) {
            if (in.raw().kind().isClosing()) {
                return;
            }
            in.next();
        }
    }
}
