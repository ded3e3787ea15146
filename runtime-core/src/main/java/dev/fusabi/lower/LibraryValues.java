package dev.fusabi.lower;

import dev.fusabi.source.Source;
import dev.fusabi.types.names.CheckedModule;
import dev.fusabi.types.names.CheckedModule.Item;
import dev.fusabi.types.tree.Global;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of the library that a program uses: they are computed before anything of the script runs. */
final class LibraryValues {
    private final ProgramLowering program;
    private final Set<Global> own = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Global> computed;

    private record Started(Global global, int function) {}

    /**
     * @param computed values that need not be computed again; receives those that will be
     */
    LibraryValues(ProgramLowering program, List<CheckedModule> modules, Set<Global> computed) {
        this.program = program;
        this.computed = computed;
        for (CheckedModule module : modules) {
            for (Item item : module.items()) {
                switch (item) {
                    case Item.Value(Global global) -> own.add(global);
                    case Item.RecValues(List<Global> globals) -> own.addAll(globals);
                    case Item.Function _, Item.Effect _ -> {}
                }
            }
        }
    }

    /** Functions that compute them, in the order in which they must run. */
    List<Integer> startups() {
        List<Started> all = new ArrayList<>();
        // Computing a value may use further ones, found while it is lowered.
        for (int i = 0; i < program.usedValues().size(); i++) {
            Global global = program.usedValues().get(i);
            if (!own.contains(global) && computed.add(global)) {
                Instance instance =
                        program.startup(
                                global.qualifiedName(), global.source(), Startup.set(global));
                all.add(new Started(global, instance.index()));
                program.drain();
            }
        }
        computed.addAll(own);
        // A value is defined behind what it uses; the file that was found last is the one that
        // others use.
        Map<Source, Integer> lastFound = new IdentityHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            lastFound.put(all.get(i).global().source(), -i);
        }
        all.sort(
                Comparator.comparing((Started started) -> lastFound.get(started.global().source()))
                        .thenComparing(started -> started.global().span().start()));
        return all.stream().map(Started::function).toList();
    }
}
