package dev.fusabi.lib.text;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.TypeNames;
import dev.fusabi.vm.BuiltinContext;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Texts as bytes, and what is computed of bytes. */
public final class EncodingLibrary {
    private EncodingLibrary() {}

    /** A way to write texts as bytes. */
    public record Encoding(String name, Charset charset) implements TypeNames.Named {
        @Override
        public String typeName() {
            return "Encoding";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static Encoding utf8() {
        return new Encoding("utf-8", StandardCharsets.UTF_8);
    }

    public static Encoding ascii() {
        return new Encoding("us-ascii", StandardCharsets.US_ASCII);
    }

    public static Encoding utf16() {
        return new Encoding("utf-16", StandardCharsets.UTF_16LE);
    }

    public static Encoding utf16BigEndian() {
        return new Encoding("utf-16BE", StandardCharsets.UTF_16BE);
    }

    public static Encoding utf32() {
        return new Encoding("utf-32", Charset.forName("UTF-32LE"));
    }

    public static Encoding latin1() {
        return new Encoding("iso-8859-1", StandardCharsets.ISO_8859_1);
    }

    public static String name(Encoding encoding) {
        return encoding.name();
    }

    public static byte[] bytes(BuiltinContext context, Encoding encoding, String text) {
        Costs.text(context, text.length() * 2L);
        return text.getBytes(encoding.charset());
    }

    public static String text(
            BuiltinContext context, Encoding encoding, byte[] bytes, long start, long count) {
        if (start < 0 || count < 0 || start > bytes.length - count) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Index and count must refer to a location within the buffer.", "bytes");
        }
        Costs.text(context, count);
        return new String(bytes, (int) start, (int) count, encoding.charset());
    }

    /** A digest by Java's name for it. */
    public static byte[] digest(BuiltinContext context, String algorithm, byte[] bytes) {
        context.charge(bytes.length);
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw BuiltinExceptions.notSupported("The algorithm is not supported.");
        }
    }

    /** A text as part of a URI: all but letters, digits and {@code -_.~} escaped. */
    public static String escapeUri(BuiltinContext context, String text) {
        Costs.text(context, text.length() * 3L);
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** A whole URI: what has a meaning in one stays. */
    public static String escapeWholeUri(BuiltinContext context, String text) {
        Costs.text(context, text.length() * 3L);
        var escaped = new StringBuilder();
        text.codePoints()
                .forEach(point -> {
                    boolean stays =
                            point < 128
                                    && (Character.isLetterOrDigit(point)
                                            || "-_.~:/?#[]@!$&'()*+,;=%".indexOf(point) >= 0);
                    escaped.append(
                            stays
                                    ? Character.toString(point)
                                    : escapeUri(context, Character.toString(point)));
                });
        return escaped.toString();
    }

    public static String unescapeUri(BuiltinContext context, String text) {
        Costs.text(context, text.length());
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            boolean isEscape =
                    text.charAt(at) == '%'
                            && at + 2 < text.length()
                            && HexFormat.isHexDigit(text.charAt(at + 1))
                            && HexFormat.isHexDigit(text.charAt(at + 2));
            if (isEscape) {
                bytes.write(HexFormat.fromHexDigits(text, at + 1, at + 3));
                at += 3;
            } else {
                int end = text.offsetByCodePoints(at, 1);
                bytes.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
                at = end;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
