package dev.fusabi.lower;

import dev.fusabi.bytecode.CodeBuilder.Label;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.lower.Decision.Binding;
import dev.fusabi.lower.Decision.Branch;
import dev.fusabi.lower.Decision.Head;
import dev.fusabi.lower.Occurrence.Step;
import dev.fusabi.source.Span;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.TypedRule;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Emits the decision trees of one match. Parts of the value are read when they are first needed and stay in their
 * registers for the rest of the path. The body of a rule stands once: where the tree decides for it, or, when several
 * paths do, behind the tree, with the rule's variables in registers of their own.
 */
final class DecisionEmitter {
    private static final int SMALLEST_SWITCH = 4;

    private final FunctionLowering function;
    private final Frame frame;
    private final List<TypedRule> rules;
    private final Target target;
    private final Label end;

    /** For each rule how many leaves decide for it, and, if several, where its body stands. */
    private final int[] leaves;

    private final @Nullable Label[] bodies;
    private final List<Read> reads = new ArrayList<>();
    private Label fail;
    private boolean canFail;

    /** A part that is in a register since. */
    private record Read(Occurrence occurrence, boolean isPrimitive) {}

    DecisionEmitter(FunctionLowering function, List<TypedRule> rules, Target target) {
        this.function = function;
        this.rules = rules;
        this.target = target;
        frame = function.frame;
        end = frame.newLabel();
        fail = frame.newLabel();
        leaves = new int[rules.size()];
        bodies = new @Nullable Label[rules.size()];
    }

    void emit(Occurrence root, Span span, Runnable onFailure) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        List<Decision> trees = compile(root, span);
        trees.forEach(tree -> count(tree));
        for (Decision tree : trees) {
            placeShared(tree);
        }
        int sharedP = frame.primitiveTop();
        int sharedR = frame.referenceTop();
        canFail = true;
        for (Decision tree : trees) {
            if (!canFail) {
                break;
            }
            canFail = false;
            fail = frame.newLabel();
            inScope(tree);
            if (canFail) {
                frame.bind(fail);
            }
        }
        if (canFail) {
            onFailure.run();
        }
        frame.release(sharedP, sharedR);
        for (int rule = 0; rule < bodies.length; rule++) {
            Label body = bodies[rule];
            if (body != null) {
                frame.bind(body);
                function.lower(rules.get(rule).body(), target);
                frame.jump(end);
            }
        }
        frame.release(p, r);
        boolean fallsThrough = frame.isReachable();
        frame.bind(end);
        if (target.isReturn() && !fallsThrough) {
            // All rules have returned: nothing follows.
            frame.unreachable();
        }
    }

    /** One tree for all rules; or one for each, tried in turn, where that would grow too large. */
    private List<Decision> compile(Occurrence root, Span span) {
        try {
            return List.of(MatchCompiler.compile(root, rules, 0, function.types));
        } catch (MatchCompiler.TooComplex _) {
            List<Decision> trees = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                try {
                    trees.add(
                            MatchCompiler.compile(
                                    root, rules.subList(i, i + 1), i, function.types));
                } catch (MatchCompiler.TooComplex _) {
                    function.report(
                            ErrorCode.FSB0502,
                            span,
                            "a pattern of this match has too many alternatives");
                }
            }
            return trees;
        }
    }

    private void count(Decision decision) {
        switch (decision) {
            case Decision.Fail _ -> {}
            case Decision.Leaf leaf -> {
                leaves[leaf.rule()]++;
                if (leaf.otherwise() != null) {
                    count(leaf.otherwise());
                }
            }
            case Decision.Test test -> {
                test.branches().forEach(branch -> count(branch.decision()));
                if (test.otherwise() != null) {
                    count(test.otherwise());
                }
            }
        }
    }

    /** Gives registers to the variables of rules for which several leaves decide. */
    private void placeShared(Decision decision) {
        switch (decision) {
            case Decision.Fail _ -> {}
            case Decision.Leaf leaf -> {
                if (leaves[leaf.rule()] > 1 && bodies[leaf.rule()] == null) {
                    bodies[leaf.rule()] = frame.newLabel();
                    for (Binding binding : leaf.bindings()) {
                        Kind kind = function.kind(binding.local().type());
                        frame.place(binding.local(), new Place(kind, frame.reserve(kind), false));
                    }
                }
                if (leaf.otherwise() != null) {
                    placeShared(leaf.otherwise());
                }
            }
            case Decision.Test test -> {
                test.branches().forEach(branch -> placeShared(branch.decision()));
                if (test.otherwise() != null) {
                    placeShared(test.otherwise());
                }
            }
        }
    }

    /** What is read on this path is not known on others. */
    private void inScope(Decision decision) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        int mark = reads.size();
        Decision at = decision;
        while (at != null) {
            at =
                    switch (at) {
                        case Decision.Fail _ -> {
                            frame.jump(failure());
                            yield null;
                        }
                        case Decision.Leaf leaf -> leaf(leaf);
                        case Decision.Test test -> test(test);
                    };
        }
        while (reads.size() > mark) {
            Read read = reads.removeLast();
            if (read.isPrimitive()) {
                read.occurrence().primitive = -1;
            } else {
                read.occurrence().reference = -1;
            }
        }
        frame.release(p, r);
    }

    private Label failure() {
        canFail = true;
        return fail;
    }

    // Leaves

    private @Nullable Decision leaf(Decision.Leaf leaf) {
        TypedRule rule = rules.get(leaf.rule());
        Label shared = bodies[leaf.rule()];
        if (shared == null) {
            bind(leaf.bindings());
        } else {
            for (Binding binding : leaf.bindings()) {
                Place place = frame.place(binding.local());
                load(binding.occurrence(), place.kind(), place.register());
            }
        }
        Label refused = frame.newLabel();
        if (rule.guard() != null) {
            function.condition(rule.guard(), refused, false);
        }
        if (shared == null) {
            function.lower(rule.body(), target);
            frame.jump(end);
        } else {
            frame.jump(shared);
        }
        if (leaf.otherwise() != null) {
            frame.bind(refused);
        }
        return leaf.otherwise();
    }

    /** Lets variables name the registers of their parts. */
    void bind(List<Binding> bindings) {
        for (Binding binding : bindings) {
            Local local = binding.local();
            if (!function.instance.captures().isMentioned(local)
                    && !binding.occurrence().isViewed()) {
                continue;
            }
            Kind kind = function.kind(local.type());
            int register = read(binding.occurrence(), kind);
            if (local.isMutable()) {
                int own = frame.reserve(kind);
                frame.move(kind, own, register);
                register = own;
            }
            function.bind(local, register);
        }
    }

    // Reading parts

    private void load(Occurrence occurrence, Kind kind, int register) {
        frame.move(kind, register, read(occurrence, kind));
    }

    /** The register in which a part is held in this kind; reads it if need be. */
    private int read(Occurrence occurrence, Kind kind) {
        int known = kind.isPrimitive() ? occurrence.primitive : occurrence.reference;
        if (known >= 0) {
            return known;
        }
        int register;
        if (occurrence.kind().isPrimitive() != kind.isPrimitive()) {
            int held = read(occurrence, occurrence.kind());
            register = frame.reserve(kind);
            if (kind.isPrimitive()
                    && Substitution.isEnum(function.types.apply(occurrence.type()))) {
                frame.emit(Opcode.ENUM_BITS, register, held);
            } else {
                frame.convert(occurrence.kind(), held, kind, register);
            }
        } else {
            register = fetch(occurrence, kind);
        }
        if (kind.isPrimitive()) {
            occurrence.primitive = register;
        } else {
            occurrence.reference = register;
        }
        reads.add(new Read(occurrence, kind.isPrimitive()));
        return register;
    }

    private int fetch(Occurrence occurrence, Kind kind) {
        Occurrence parent = occurrence.parent();
        if (parent == null) {
            throw new IllegalStateException("the matched value is in no register");
        }
        if (occurrence.step() instanceof Step.Viewed(TypedExpr view)) {
            return view(view, occurrence, parent, kind);
        }
        int from = read(parent, Kind.REF);
        if (occurrence.step() instanceof Step.As) {
            return from;
        }
        int register = frame.reserve(kind);
        switch (occurrence.step()) {
            case Step.Item(int index) -> frame.emit(Opcode.GET_ITEM, register, from, index);
            case Step.RecordField(var fields, var field) ->
                    function.data().load(from, Data.slot(fields, field, false), kind, register);
            case Step.CaseField(var unionCase, var field) ->
                    function.data().load(from, Data.slot(unionCase, field), kind, register);
            case Step.Head _ -> frame.emit(Opcode.HEAD, register, from);
            case Step.Tail _ -> frame.emit(Opcode.TAIL, register, from);
            case Step.Element(int index) -> {
                int at = frame.top(Kind.INT);
                frame.loadInt(at, index);
                frame.emit(Data.getter(kind), register, from, at);
            }
            case Step.Root _, Step.As _, Step.Viewed _ ->
                    throw new IllegalStateException("not read from a value");
        }
        return register;
    }

    /** Applies the function of an active pattern. */
    private int view(TypedExpr view, Occurrence occurrence, Occurrence parent, Kind kind) {
        Kind parentKind = function.kind(parent.type());
        var value = new Local("value", parent.type(), false, view.span());
        frame.place(value, new Place(parentKind, read(parent, parentKind), false));
        var argument = new TypedExpr.LocalRef(value, List.of(), parent.type(), view.span());
        return function.push(
                new TypedExpr.Apply(view, List.of(argument), occurrence.type(), view.span()), kind);
    }

    // Tests

    /** Emits the branches and gives what follows for all other values. */
    private @Nullable Decision test(Decision.Test test) {
        List<Branch> branches = test.branches();
        if (branches.size() >= SMALLEST_SWITCH && switches(test)) {
            return null;
        }
        for (int i = 0; i < branches.size(); i++) {
            boolean isLast = i == branches.size() - 1;
            Branch branch = branches.get(i);
            if (isLast && test.otherwise() == null) {
                return branch.decision();
            }
            if (isLast && test.otherwise() instanceof Decision.Fail) {
                jumpUnless(branch.head(), test.occurrence(), failure());
                return branch.decision();
            }
            Label next = frame.newLabel();
            jumpUnless(branch.head(), test.occurrence(), next);
            inScope(branch.decision());
            frame.bind(next);
        }
        return test.otherwise();
    }

    private void jumpUnless(Head head, Occurrence occurrence, Label target) {
        switch (head) {
            case Head.Union(var unionCase) ->
                    frame.jumpIf(
                            Opcode.JUMP_IF_NOT_TAG,
                            read(occurrence, Kind.REF),
                            unionCase.tag(),
                            target);
            case Head.Nil _ ->
                    frame.jumpIf(Opcode.JUMP_IF_CONS, read(occurrence, Kind.REF), target);
            case Head.Cons _ ->
                    frame.jumpIf(Opcode.JUMP_IF_NIL, read(occurrence, Kind.REF), target);
            case Head.Constant(Object value) -> jumpUnlessEqual(value, occurrence, target);
            case Head.Length(int length) -> {
                int array = read(occurrence, Kind.REF);
                int actual = frame.top(Kind.INT);
                frame.emit(Opcode.ARRAY_LENGTH, actual, array);
                frame.jumpIf(Opcode.JUMP_NE_IMM, actual, length, target);
            }
            case Head.Null _ -> jumpUnlessSame(null, occurrence, target);
            case Head.OfType(var type) -> {
                int value = read(occurrence, Kind.REF);
                int result = frame.top(Kind.BOOL);
                frame.emit(Opcode.IS_TYPE, result, value, function.tables().type(type));
                frame.jumpIf(Opcode.JUMP_IF_NOT, result, target);
            }
        }
    }

    private void jumpUnlessEqual(Object value, Occurrence occurrence, Label target) {
        switch (value) {
            case Boolean truth ->
                    frame.jumpIf(
                            truth ? Opcode.JUMP_IF_NOT : Opcode.JUMP_IF,
                            read(occurrence, Kind.BOOL),
                            target);
            case Double _, Float _ -> {
                int held = read(occurrence, Primitives.kindOf(value));
                int constant = frame.top(Kind.FLOAT);
                frame.loadFloat(constant, ((Number) value).doubleValue());
                frame.emit(Opcode.EQ_FLOAT, constant, held, constant);
                frame.jumpIf(Opcode.JUMP_IF_NOT, constant, target);
            }
            case Object _ when Primitives.kindOf(value).isPrimitive() -> {
                int held = read(occurrence, Primitives.kindOf(value));
                long bits = FunctionLowering.bits(value);
                if (bits == (short) bits) {
                    frame.jumpIf(Opcode.JUMP_NE_IMM, held, (int) bits, target);
                } else {
                    int constant = frame.top(Kind.INT);
                    frame.loadInt(constant, bits);
                    frame.jumpIf(Opcode.JUMP_NE_INT, held, constant, target);
                }
            }
            default -> jumpUnlessSame(value, occurrence, target);
        }
    }

    private void jumpUnlessSame(@Nullable Object value, Occurrence occurrence, Label target) {
        int held = read(occurrence, Kind.REF);
        int constant = frame.top(Kind.REF);
        int result = frame.top(Kind.BOOL);
        frame.loadConstant(constant, value);
        frame.emit(Opcode.EQ_REF, result, held, constant);
        frame.jumpIf(Opcode.JUMP_IF_NOT, result, target);
    }

    /** A jump table, where the branches are dense enough. */
    private boolean switches(Decision.Test test) {
        List<Branch> branches = test.branches();
        long[] numbers = new long[branches.size()];
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (int i = 0; i < numbers.length; i++) {
            switch (branches.get(i).head()) {
                case Head.Union(var unionCase) -> numbers[i] = unionCase.tag();
                case Head.Constant(Object value) when isWhole(value) ->
                        numbers[i] = FunctionLowering.bits(value);
                default -> {
                    return false;
                }
            }
            least = Math.min(least, numbers[i]);
            greatest = Math.max(greatest, numbers[i]);
        }
        long size = greatest - least + 1;
        if (size <= 0 || size > 3L * numbers.length + 8 || least < -0x7FFF || least > 0x7FFF) {
            return false;
        }
        if (least >= 0 && least <= 8) {
            size += least;
            least = 0;
        }
        int selector = selector(test.occurrence(), branches.getFirst().head(), (int) least);
        Label otherwise = frame.newLabel();
        List<Label> labels = new ArrayList<>(java.util.Collections.nCopies((int) size, otherwise));
        List<Label> starts = new ArrayList<>();
        for (long number : numbers) {
            Label start = frame.newLabel();
            starts.add(start);
            labels.set((int) (number - least), start);
        }
        frame.switchOn(selector, labels);
        frame.bind(otherwise);
        Decision rest = test.otherwise();
        // With every case covered nothing else can come: then the first branch may stand there.
        if (rest != null) {
            inScope(rest);
        }
        for (int i = 0; i < starts.size(); i++) {
            frame.bind(starts.get(i));
            inScope(branches.get(i).decision());
        }
        return true;
    }

    private static boolean isWhole(Object value) {
        Kind kind = Primitives.kindOf(value);
        return kind.isInteger() || kind == Kind.CHAR;
    }

    private int selector(Occurrence occurrence, Head head, int least) {
        int register = frame.top(Kind.INT);
        switch (head) {
            case Head.Union _ -> {
                int value = read(occurrence, Kind.REF);
                register = frame.top(Kind.INT);
                frame.emit(Opcode.TAG, register, value);
                if (least != 0) {
                    frame.emit(Opcode.ADD_INT_IMM, register, register, -least);
                }
                return register;
            }
            case Head.Constant(Object value) when least == 0 -> {
                return read(occurrence, Primitives.kindOf(value));
            }
            case Head.Constant(Object value) -> {
                int held = read(occurrence, Primitives.kindOf(value));
                register = frame.top(Kind.INT);
                frame.emit(Opcode.ADD_INT_IMM, register, held, -least);
                return register;
            }
            default -> throw new IllegalStateException("no switch on " + head);
        }
    }
}
