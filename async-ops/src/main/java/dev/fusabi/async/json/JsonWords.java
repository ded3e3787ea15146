package dev.fusabi.async.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;

/** What is there, in a few words, for messages. */
final class JsonWords {
    private static final int SHOWN_CHARACTERS = 40;

    private JsonWords() {}

    static String describe(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_NULL -> "null";
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case VALUE_STRING -> string(in.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number " + shortened(in.getText());
            default -> "something else";
        };
    }

    static String string(String text) {
        return "string \"" + shortened(text) + '"';
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
