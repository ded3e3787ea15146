package dev.fusabi.syntax;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;

import java.util.List;

/**
 * Source text to syntax tree. Always gives a tree: what cannot be read is reported and stands in it as an error node.
 */
public final class Parser {
    private Parser() {}

    /** Whether a finding says that the text ends too early. */
    public static boolean endsTooEarly(Diagnostic finding) {
        return TokenStream.END.equals(finding.label()) || finding.code() == ErrorCode.FSB0002;
    }

    /** Parses a whole file. */
    public static ScriptFile parse(Source source, Diagnostics diagnostics) {
        TokenStream in = new TokenStream(source, diagnostics);
        var grammar = new Grammar(in);
        List<Decl> declarations = new DeclParser(grammar).file();
        return new ScriptFile(source, declarations, List.copyOf(grammar.written));
    }

    /** Parses one expression, or a block of statements that ends with one, and nothing else. */
    public static Expr parseExpression(Source source, Diagnostics diagnostics) {
        TokenStream in = new TokenStream(source, diagnostics);
        if (in.raw().kind() == TokenKind.EOF) {
            in.error(
                    ErrorCode.FSB0103, Span.NONE, "expression expected", "the text is empty", null);
            return new Expr.Error(Span.NONE);
        }
        Expr expression = new Grammar(in).blocks.block(TokenStream.LayoutKind.BLOCK, false);
        if (in.raw().kind() != TokenKind.EOF) {
            Token token = in.raw();
            in.error(
                    ErrorCode.FSB0100,
                    token.span(),
                    "unexpected " + in.described(token),
                    null,
                    null);
        }
        return expression;
    }
}
