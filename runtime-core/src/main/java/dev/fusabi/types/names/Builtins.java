package dev.fusabi.types.names;

import dev.fusabi.types.names.Entity.Form;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Case;
import dev.fusabi.types.tree.TypeConstructor.Definition;

import java.util.HashMap;
import java.util.Map;

/** Values and patterns that are there before any library: operators, forms, the cases of builtin unions. */
final class Builtins {
    static final Map<String, Entity> VALUES;
    static final Map<String, Entity> PATTERNS;

    /** Modules whose names have typing rules of their own. */
    static final Map<String, Exports> MODULES;

    static {
        var values = new HashMap<String, Entity>();
        var checked = new HashMap<String, Entity>();
        var patterns = new HashMap<String, Entity>();
        for (Operator operator : Operator.values()) {
            if (!operator.symbol().startsWith("%") || operator == Operator.REMAINDER) {
                names(operator, operator.isChecked() ? checked : values);
            }
        }
        values.put("GenericZero", new Entity.OfOperator(Operator.ZERO));
        values.put("GenericOne", new Entity.OfOperator(Operator.ONE));
        values.remove(Operator.ZERO.symbol());
        values.remove(Operator.ONE.symbol());
        for (Form form : Form.values()) {
            String name =
                    switch (form) {
                        case BACKGROUND_TASK -> "backgroundTask";
                        case ASYNC_SEQ -> "asyncSeq";
                        default -> form.name().toLowerCase(java.util.Locale.ROOT);
                    };
            values.put(name, new Entity.OfForm(form));
        }
        cases(BuiltinTypes.OPTION, values, patterns);
        cases(BuiltinTypes.VALUE_OPTION, values, patterns);
        cases(BuiltinTypes.RESULT, values, patterns);
        for (int size = 2; size <= BuiltinTypes.maxChoices(); size++) {
            cases(BuiltinTypes.choice(size), values, patterns);
        }
        Entity defaultOf = values.remove("defaultof");
        MODULES =
                Map.of(
                        "Checked", module("Checked", checked),
                        "Operators", module("Operators", values),
                        "ExtraTopLevelOperators", module("ExtraTopLevelOperators", values),
                        "Unchecked", module("Unchecked", Map.of("defaultof", defaultOf)),
                        "LanguagePrimitives",
                                module(
                                        "LanguagePrimitives",
                                        pick(values, "GenericZero", "GenericOne", "DivideByInt")),
                        "Printf",
                                module(
                                        "Printf",
                                        pick(
                                                values,
                                                "sprintf",
                                                "printf",
                                                "printfn",
                                                "eprintf",
                                                "eprintfn",
                                                "failwithf")));
        VALUES = Map.copyOf(values);
        PATTERNS = Map.copyOf(patterns);
    }

    private Builtins() {}

    private static void names(Operator operator, Map<String, Entity> values) {
        Entity entity = new Entity.OfOperator(operator);
        values.put(operator.symbol(), entity);
        String other =
                switch (operator.unchecked()) {
                    case TO_INT -> "int64";
                    case TO_SBYTE -> "int8";
                    case TO_BYTE -> "uint8";
                    case TO_UINT32 -> "uint";
                    case TO_FLOAT -> "double";
                    case TO_FLOAT32 -> "single";
                    default -> null;
                };
        if (other != null) {
            values.put(other, entity);
        }
    }

    private static Exports module(String name, Map<String, Entity> values) {
        var module = new Exports(name);
        module.values.putAll(values);
        return module;
    }

    private static Map<String, Entity> pick(Map<String, Entity> values, String... names) {
        var picked = new HashMap<String, Entity>();
        for (String name : names) {
            picked.put(name, values.get(name));
        }
        return picked;
    }

    private static void cases(
            TypeConstructor union, Map<String, Entity> values, Map<String, Entity> patterns) {
        for (Case unionCase : ((Definition.Union) union.definition()).cases()) {
            values.put(unionCase.name(), new Entity.OfCase(unionCase));
            patterns.put(unionCase.name(), new Entity.OfCase(unionCase));
        }
    }
}
