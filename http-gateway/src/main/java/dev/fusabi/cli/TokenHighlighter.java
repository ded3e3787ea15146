package dev.fusabi.cli;

import dev.fusabi.engine.LanguageService;
import dev.fusabi.engine.LanguageService.TokenAt;
import dev.fusabi.engine.Session;
import dev.fusabi.source.Source;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours by the kinds of tokens. */
final class TokenHighlighter implements Highlighter {
    @Override
    public AttributedString highlight(LineReader reader, String text) {
        var out = new AttributedStringBuilder();
        int end = 0;
        for (TokenAt token : LanguageService.tokens(new Source(Session.INPUT, text))) {
            int start = token.span().start();
            out.append(text.substring(end, start));
            end = token.span().end();
            out.styled(style(token.kind()), text.substring(start, end));
        }
        return out.append(text.substring(end)).toAttributedString();
    }

    private static AttributedStyle style(String kind) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        return switch (kind) {
            case "keyword" -> plain.foreground(AttributedStyle.BLUE).bold();
            case "constant", "number" -> plain.foreground(AttributedStyle.CYAN);
            case "text" -> plain.foreground(AttributedStyle.GREEN);
            case "type_variable" -> plain.foreground(AttributedStyle.MAGENTA);
            case "comment" -> plain.foreground(AttributedStyle.BRIGHT);
            case "directive" -> plain.foreground(AttributedStyle.YELLOW);
            default -> plain;
        };
    }
}
