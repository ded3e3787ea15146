package dev.fusabi.syntax;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.TokenStream.Layout;
import dev.fusabi.syntax.TokenStream.LayoutKind;

import java.util.ArrayList;
import java.util.List;

/** Expressions that begin with a keyword: branches, loops, lambdas, {@code try}, {@code yield} and so on. */
final class ControlParser {
    private final Grammar grammar;
    private final TokenStream in;

    ControlParser(Grammar grammar) {
        this.grammar = grammar;
        this.in = grammar.in;
    }

    boolean startsControl(TokenKind kind) {
        return switch (kind) {
            case IF,
                    MATCH,
                    MATCH_BANG,
                    FUN,
                    FUNCTION,
                    TRY,
                    FOR,
                    WHILE,
                    WHILE_BANG,
                    LET,
                    USE,
                    LET_BANG,
                    USE_BANG,
                    DO,
                    DO_BANG,
                    YIELD,
                    YIELD_BANG,
                    RETURN,
                    RETURN_BANG,
                    LAZY,
                    ASSERT,
                    UPCAST,
                    DOWNCAST,
                    FIXED ->
                    true;
            default -> false;
        };
    }

    Expr expression() {
        Token word = in.raw();
        return switch (in.kind()) {
            case IF -> branches();
            case MATCH, MATCH_BANG -> match();
            case FUN -> lambda();
            case FUNCTION -> {
                in.next();
                List<Expr.Rule> rules = grammar.exprs.rules("function");
                yield new Expr.Function(rules, in.spanFrom(word.start()));
            }
            case TRY -> tryBlock();
            case FOR -> forLoop();
            case WHILE, WHILE_BANG -> {
                in.next();
                Expr condition = grammar.blocks.body("while");
                Expr body = loopBody(word);
                yield new Expr.While(
                        condition,
                        body,
                        word.kind() == TokenKind.WHILE_BANG,
                        in.spanFrom(word.start()));
            }
            case LET, USE, LET_BANG, USE_BANG -> {
                Layout outer = in.open(LayoutKind.BLOCK);
                Expr block = grammar.blocks.rest(false);
                in.close(outer);
                yield block;
            }
            case DO -> {
                in.next();
                Expr body = grammar.blocks.body("do");
                yield new Expr.Do(body, in.spanFrom(word.start()));
            }
            case DO_BANG -> {
                in.next();
                Expr body = grammar.blocks.tailBody("do!");
                yield new Expr.DoBang(body, in.spanFrom(word.start()));
            }
            case YIELD, YIELD_BANG -> {
                in.next();
                Expr value = grammar.exprs.resultOperand(word.text());
                yield new Expr.Yield(
                        value, word.kind() == TokenKind.YIELD_BANG, in.spanFrom(word.start()));
            }
            case RETURN, RETURN_BANG -> {
                in.next();
                Expr value = grammar.exprs.resultOperand(word.text());
                yield new Expr.Return(
                        value, word.kind() == TokenKind.RETURN_BANG, in.spanFrom(word.start()));
            }
            case LAZY -> {
                in.next();
                Expr operand = grammar.exprs.wordOperand();
                yield new Expr.Lazy(operand, in.spanFrom(word.start()));
            }
            case ASSERT -> {
                in.next();
                Expr operand = grammar.exprs.wordOperand();
                yield new Expr.Assert(operand, in.spanFrom(word.start()));
            }
            case UPCAST -> {
                in.next();
                Expr operand = grammar.exprs.wordOperand();
                yield new Expr.Upcast(operand, null, in.spanFrom(word.start()));
            }
            case DOWNCAST -> {
                in.next();
                Expr operand = grammar.exprs.wordOperand();
                yield new Expr.Downcast(operand, null, in.spanFrom(word.start()));
            }
            default -> {
                in.next();
                in.unsupported(word.span(), "`" + word.text() + "` is", null);
                grammar.exprs.wordOperand();
                yield new Expr.Error(in.spanFrom(word.start()));
            }
        };
    }

    private record Branch(int start, Expr condition, Expr then) {}

    // The chain of `elif`s is read in a loop and nested afterwards.
    private Expr branches() {
        List<Branch> branches = new ArrayList<>();
        Expr otherwise = null;
        Token word = in.next();
        int start = word.start();
        while (true) {
            Expr condition = grammar.blocks.body("if");
            Expr then;
            if (in.acceptContinuation(TokenKind.THEN)) {
                then = grammar.blocks.body("then");
            } else {
                // The condition has taken the lines below: where it was meant to end is not known.
                in.error(
                        ErrorCode.FSB0100,
                        word.span(),
                        "`then` is missing",
                        "no `then` follows its condition",
                        "a branch is written if condition then value");
                then = new Expr.Error(in.here());
            }
            branches.add(new Branch(start, condition, then));
            if (in.atContinuation(TokenKind.ELIF)) {
                word = in.next();
                start = word.start();
            } else if (in.atContinuation(TokenKind.ELSE)) {
                start = in.next().start();
                Token next = in.raw();
                if (next.kind() != TokenKind.IF || next.startsLine()) {
                    otherwise = grammar.blocks.tailBody("else");
                    break;
                }
                word = in.next();
                start = word.start();
            } else {
                break;
            }
        }
        int end = in.previousEnd();
        for (Branch branch : branches.reversed()) {
            Span span = new Span(branch.start(), Math.max(end, branch.start()));
            otherwise = new Expr.If(branch.condition(), branch.then(), otherwise, span);
        }
        return otherwise == null ? new Expr.Error(in.spanFrom(start)) : otherwise;
    }

    private Expr match() {
        Token word = in.next();
        Expr scrutinee = grammar.blocks.body("match");
        List<Expr.Rule> rules;
        if (in.acceptContinuation(TokenKind.WITH)) {
            rules = grammar.exprs.rules("with");
        } else {
            in.error(
                    ErrorCode.FSB0100,
                    in.here(),
                    "`with` is missing",
                    in.foundLabel(),
                    "a match is written match value with | pattern -> result");
            rules = List.of();
        }
        return new Expr.Match(
                scrutinee, rules, word.kind() == TokenKind.MATCH_BANG, in.spanFrom(word.start()));
    }

    private Expr lambda() {
        Token fun = in.next();
        List<Pattern> parameters = grammar.patterns.arguments();
        if (parameters.isEmpty()) {
            in.error(
                    ErrorCode.FSB0104,
                    in.here(),
                    "parameter expected after `fun`",
                    in.foundLabel(),
                    "a lambda is written fun x -> result");
        }
        Expr body =
                in.expect(TokenKind.ARROW, "a lambda is written fun x -> result")
                        ? grammar.blocks.arrowBody()
                        : new Expr.Error(in.here());
        return new Expr.Lambda(parameters, body, in.spanFrom(fun.start()));
    }

    private Expr tryBlock() {
        Token word = in.next();
        Expr body = grammar.blocks.tailBody("try");
        if (in.acceptContinuation(TokenKind.FINALLY)) {
            Expr cleanup = grammar.blocks.tailBody("finally");
            return new Expr.TryFinally(body, cleanup, in.spanFrom(word.start()));
        }
        if (in.acceptContinuation(TokenKind.WITH)) {
            List<Expr.Rule> rules = grammar.exprs.rules("with");
            return new Expr.TryWith(body, rules, in.spanFrom(word.start()));
        }
        in.error(
                ErrorCode.FSB0100,
                new Span(in.previousEnd(), in.previousEnd()),
                "`with` or `finally` is missing",
                "no handler follows",
                null);
        return body;
    }

    private Expr forLoop() {
        Token word = in.next();
        if ((in.at(TokenKind.IDENT) || in.at(TokenKind.UNDERSCORE))
                && in.raw(1).kind() == TokenKind.EQUALS) {
            return countingLoop(word);
        }
        Pattern pattern = grammar.patterns.pattern();
        if (!in.acceptContinuation(TokenKind.IN)) {
            in.error(
                    ErrorCode.FSB0100,
                    in.here(),
                    "`in` is missing",
                    in.foundLabel(),
                    "a loop is written for x in values do");
            return new Expr.Error(in.spanFrom(word.start()));
        }
        Expr source =
                in.canOpen(false)
                        ? grammar.blocks.block(LayoutKind.BLOCK, true)
                        : grammar.blocks.body("in");
        if (in.at(TokenKind.ARROW)) {
            int arrow = in.next().start();
            Expr value = grammar.blocks.arrowBody();
            Expr yield = new Expr.Yield(value, false, in.spanFrom(arrow));
            return new Expr.ForIn(pattern, source, yield, in.spanFrom(word.start()));
        }
        Expr body = loopBody(word);
        return new Expr.ForIn(pattern, source, body, in.spanFrom(word.start()));
    }

    private Expr countingLoop(Token word) {
        Name variable = in.next().name();
        in.next();
        Expr from = grammar.blocks.body("=");
        boolean isDown = in.at(TokenKind.DOWNTO);
        if (!in.accept(TokenKind.DOWNTO) && !in.accept(TokenKind.TO)) {
            in.error(
                    ErrorCode.FSB0100,
                    in.here(),
                    "`to` or `downto` is missing",
                    in.foundLabel(),
                    null);
        }
        Expr to = grammar.blocks.body("to");
        Expr body = loopBody(word);
        return new Expr.ForTo(variable, from, isDown, to, body, in.spanFrom(word.start()));
    }

    private Expr loopBody(Token word) {
        if (!in.acceptContinuation(TokenKind.DO)) {
            in.error(
                    ErrorCode.FSB0100,
                    word.span(),
                    "`do` is missing",
                    "no `do` follows",
                    "the body of `" + word.text() + "` follows `do`");
            return new Expr.Error(in.here());
        }
        Expr body = grammar.blocks.tailBody("do");
        in.acceptContinuation(TokenKind.DONE);
        return body;
    }
}
