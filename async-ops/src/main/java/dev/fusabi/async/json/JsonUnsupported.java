package dev.fusabi.async.json;

/** A script value that has no JSON form: a function, NaN, something that refers to itself. */
public final class JsonUnsupported extends RuntimeException {
    JsonUnsupported(String message) {
        super(message, null, false, false);
    }
}
