package dev.fusabi.types;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.types.expr.Context;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.MemberInfo.Parameter;
import dev.fusabi.types.tree.TypeConstructor;

import java.util.List;

/** What the members of one type must not do to each other, whatever their bodies say. */
final class MemberRules {
    private final Context context;

    MemberRules(Context context) {
        this.context = context;
    }

    /** Looks at the members that a type's own definition gives a name. */
    void check(TypeConstructor type) {
        type.members.forEach((name, members) -> {
            if (!name.equals(MemberInfo.CONSTRUCTOR_NAME)) {
                checkCurried(name, members);
                checkKinds(name, members);
            }
            members.forEach(this::checkOptional);
        });
    }

    private void checkCurried(String name, List<MemberInfo> members) {
        if (members.size() < 2) {
            return;
        }
        for (MemberInfo member : members) {
            if (member.groups().size() > 1 && !member.isProperty()) {
                context.errors.error(
                        ErrorCode.FSB0204,
                        member.global().span(),
                        "`"
                                + name
                                + "` takes its arguments one after the other, so there can be no other `"
                                + name
                                + "`",
                        "overloads take their arguments together: `" + name + "(a, b)`");
                return;
            }
        }
    }

    private void checkKinds(String name, List<MemberInfo> members) {
        MemberInfo property = null;
        MemberInfo method = null;
        for (MemberInfo member : members) {
            if (member.isProperty()) {
                property = property == null ? member : property;
            } else {
                method = method == null ? member : method;
            }
        }
        if (property != null && method != null) {
            context.errors.report(
                    Diagnostic.error(
                                    ErrorCode.FSB0204,
                                    context.source,
                                    property.global().span(),
                                    "the property `" + name + "` has the name of a method")
                            .withRelated(method.global().span(), "the method"));
        }
    }

    private void checkOptional(MemberInfo member) {
        boolean isOptional = false;
        for (Parameter parameter : member.parameters()) {
            if (isOptional
                    && !parameter.isOptional()
                    && !parameter.isParamArray()
                    && parameter.omitted() == null) {
                context.errors.error(
                        ErrorCode.FSB0323,
                        member.global().span(),
                        "optional parameters come after all others");
                return;
            }
            isOptional |= parameter.isOptional();
        }
    }
}
