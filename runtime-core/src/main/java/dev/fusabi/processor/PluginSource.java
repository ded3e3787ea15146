package dev.fusabi.processor;

import dev.fusabi.builtin.Builtins;

import java.util.List;
import java.util.stream.Collectors;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** The Java text of a plugin that registers the methods of a class. */
final class PluginSource {
    private final PackageElement home;
    private final TypeElement type;
    private final List<BuiltinMethod> methods;
    private final Builtins said;

    PluginSource(PackageElement home, TypeElement type, List<BuiltinMethod> methods) {
        this.home = home;
        this.type = type;
        this.methods = methods;
        said = type.getAnnotation(Builtins.class);
    }

    String qualifiedName() {
        return home.isUnnamed() ? name() : home.getQualifiedName() + "." + name();
    }

    private String name() {
        return type.getSimpleName() + "Plugin";
    }

    String text() {
        StringBuilder out = new StringBuilder();
        if (!home.isUnnamed()) {
            out.append("package ").append(home.getQualifiedName()).append(";\n\n");
        }
        String owner = type.getQualifiedName().toString();
        boolean hasObject = methods.stream().anyMatch(method -> !method.isStatic());
        boolean isPublic = type.getModifiers().contains(Modifier.PUBLIC);
        out.append("/** Registers the functions of {@link ")
                .append(owner)
                .append("}. Generated. */\n");
        out.append("@SuppressWarnings({\"unchecked\", \"rawtypes\", \"deprecation\"})\n");
        out.append(isPublic ? "public " : "").append("final class ").append(name());
        out.append(" implements dev.fusabi.engine.Plugin {\n");
        if (hasObject) {
            out.append("    private final ").append(owner).append(" functions;\n\n");
            out.append("    /** @param functions the object whose methods are called */\n");
            out.append("    public ").append(name()).append("(").append(owner);
            out.append(" functions) {\n        this.functions = functions;\n    }\n\n");
        } else {
            out.append("    public ").append(name()).append("() {}\n\n");
        }
        String pluginName = said.value().isEmpty() ? owner : said.value();
        out.append("    @Override\n    public String name() {\n        return ");
        out.append(quoted(pluginName)).append(";\n    }\n\n");
        out.append(
                "    @Override\n    public void register(dev.fusabi.engine.Host.Builder host) {\n");
        methods.forEach(method -> register(out, owner, method));
        return out.append("    }\n}\n").toString();
    }

    private void register(StringBuilder out, String owner, BuiltinMethod method) {
        out.append("        host.doc(").append(quoted(method.doc())).append(")");
        String capability = method.requires().isEmpty() ? said.requires() : method.requires();
        if (!capability.isEmpty()) {
            out.append("\n                .requires(").append(quoted(capability)).append(")");
        }
        for (BuiltinMethod.Parameter parameter : method.parameters()) {
            out.append("\n                .arg(").append(quoted(parameter.name())).append(", ");
            out.append(quoted(parameter.doc())).append(")");
        }
        String prefix = said.value().isEmpty() ? "" : said.value() + "::";
        out.append("\n                .add(").append(quoted(prefix + method.name()));
        out.append(",\n                        java.util.List.<java.lang.reflect.Type>of(");
        out.append(
                method.parameters().stream()
                        .map(parameter -> parameter.type().value())
                        .collect(Collectors.joining(", ")));
        out.append("),\n                        ").append(method.result().value()).append(",\n");
        out.append("                        call -> ");
        String called =
                (method.isStatic() ? owner : "functions")
                        + "."
                        + method.method()
                        + "("
                        + arguments(method)
                        + ")";
        out.append(method.isVoid() ? "{ " + called + "; return null; }" : called);
        out.append(");\n");
    }

    private static String arguments(BuiltinMethod method) {
        StringBuilder out = new StringBuilder(method.takesCall() ? "call" : "");
        for (int i = 0; i < method.parameters().size(); i++) {
            out.append(out.isEmpty() ? "" : ", ");
            BuiltinMethod.JavaType type = method.parameters().get(i).type();
            if (type.isGeneric()) {
                out.append("(").append(type.name()).append(") call.argumentOf(");
            } else {
                out.append("call.argument(");
            }
            out.append(i).append(", ").append(type.value()).append(")");
        }
        return out.toString();
    }

    /** As a Java literal. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                    if (c < ' ' || c > '~') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append("\"").toString();
    }
}
