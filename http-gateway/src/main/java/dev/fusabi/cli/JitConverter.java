package dev.fusabi.cli;

import dev.fusabi.engine.Jit;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** When functions are compiled: {@code off}, {@code on} or {@code eager}. */
final class JitConverter implements ITypeConverter<Jit> {
    @Override
    public Jit convert(String text) {
        return switch (text) {
            case "off" -> Jit.OFF;
            case "on" -> Jit.ON;
            case "eager" -> Jit.EAGER;
            default -> throw new TypeConversionException("'" + text + "' is not off, on or eager");
        };
    }
}
