package dev.fusabi.load.suspension;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** All peers; the first one is the script. */
final class Peers {
    private static final Map<String, Supplier<Peer>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("script", ScriptPeer::new);
        ALL.put("kotlin-launch", LaunchPeer::new);
        ALL.put("kotlin-continuation", ContinuationPeer::new);
        ALL.put("virtual-thread", ThreadPeer::new);
        ALL.put("mono", MonoPeer::new);
        ALL.put("vertx-future", VertxPeer::new);
        ALL.put("completable-future", FuturePeer::new);
    }

    private Peers() {}

    static Set<String> names() {
        return ALL.keySet();
    }

    static Peer named(String name) {
        Supplier<Peer> peer = ALL.get(name);
        if (peer == null) {
            throw new IllegalArgumentException("no peer '" + name + "'; there are " + ALL.keySet());
        }
        return peer.get();
    }
}
