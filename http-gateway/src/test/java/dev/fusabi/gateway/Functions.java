package dev.fusabi.gateway;

import dev.fusabi.engine.FunctionInfo;
import dev.fusabi.source.SourceLocation;
import dev.fusabi.value.HostRecord;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.RecordOf;
import dev.fusabi.value.ScriptType.Simple;
import dev.fusabi.value.ScriptType.UnionOf;
import dev.fusabi.value.ScriptType.UnionShape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the types and functions that tests of binding need, without a compiler. */
final class Functions {
    private Functions() {}

    static FunctionInfo function(Map<String, ScriptType> parameters) {
        var list = new ArrayList<FunctionInfo.Parameter>();
        parameters.forEach((name, type) -> list.add(new FunctionInfo.Parameter(name, type)));
        return new FunctionInfo(
                "M.f", list, Simple.UNIT, List.of(), null, new SourceLocation("m.fsx", 1, 5));
    }

    static Route route(String method, String path, Map<String, ScriptType> parameters) {
        var problems = new ArrayList<String>();
        PathTemplate template = PathTemplate.parse(path);
        FunctionInfo function = function(parameters);
        List<Binding> bindings = BindingPlan.of(function, method, template, problems::add);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
        return new Route(method, template, 0, function, bindings);
    }

    static Route route(String method, String path) {
        return new Route(method, PathTemplate.parse(path), 0, function(Map.of()), List.of());
    }

    /** A union whose cases have no fields. */
    static ScriptType enumeration(String name, String... caseNames) {
        var shape = new UnionShape(name);
        var cases = new ArrayList<Layout>();
        for (int i = 0; i < caseNames.length; i++) {
            var layout = new Layout(Layout.Form.UNION_CASE, name, caseNames[i], i);
            layout.define(List.of());
            HostRecord only = new HostRecord(layout, new Object[0]);
            layout.bind((p, pb, r, rb) -> only);
            cases.add(layout);
        }
        shape.define(cases);
        return new UnionOf(shape, List.of());
    }

    static ScriptType record(String name, Map<String, ScriptType> fields) {
        Layout names = HostRecord.layout(name, List.copyOf(fields.keySet()));
        var typed = new ArrayList<Layout.Field>();
        names.fields()
                .forEach(f ->
                        typed.add(
                                new Layout.Field(
                                        f.name(),
                                        fields.get(f.name()),
                                        f.kind(),
                                        f.isMutable(),
                                        f.slot())));
        var layout = new Layout(Layout.Form.RECORD, name, name, 0);
        layout.define(typed);
        layout.bind((p, pb, r, rb) -> {
            Object[] values = new Object[typed.size()];
            System.arraycopy(r, rb, values, 0, values.length);
            return new HostRecord(layout, values);
        });
        return new RecordOf(layout, List.of());
    }
}
