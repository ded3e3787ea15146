package dev.fusabi.format;

import java.util.List;

/** Tells {@code f<int>} from {@code a<b}. */
final class TypeArguments {
    private static final int LIMIT = 200;

    private TypeArguments() {}

    /** The position of the lexeme that closes the type arguments which open at {@code at}, or -1 when they are none. */
    static int end(List<Piece> pieces, int at) {
        int angles = 1;
        int brackets = 0;
        for (int i = at + 1; i < Math.min(pieces.size(), at + LIMIT); i++) {
            Piece piece = pieces.get(i);
            switch (piece.kind()) {
                case IDENTIFIER, TYPE_VARIABLE, NUMBER, CONSTANT, COMMENT -> {}
                case PUNCTUATION -> {
                    if (piece.is(";") || piece.is(";;")) {
                        return -1;
                    }
                }
                case OPENING -> brackets++;
                case CLOSING -> {
                    if (--brackets < 0) {
                        return -1;
                    }
                }
                case KEYWORD -> {
                    if (!piece.is("when") && !piece.is("struct") && !piece.is("member")) {
                        return -1;
                    }
                }
                case OPERATOR -> {
                    if (piece.is("<")) {
                        angles++;
                    } else if (closing(piece.text()) > 0) {
                        angles -= closing(piece.text());
                        if (angles <= 0) {
                            return angles == 0 && brackets == 0 ? i : -1;
                        }
                    } else if (!isOfTypes(piece.text())) {
                        return -1;
                    }
                }
                default -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** How many type arguments {@code >>} closes, or {@code >.} before a member; 0 for another operator. */
    private static int closing(String operator) {
        String angles =
                operator.endsWith(".") ? operator.substring(0, operator.length() - 1) : operator;
        return angles.chars().allMatch(c -> c == '>') ? angles.length() : 0;
    }

    private static boolean isOfTypes(String operator) {
        return switch (operator) {
            case "->", "*", "/", "^", "^-", "#", ":>", "-", "_" -> true;
            default -> false;
        };
    }
}
