package dev.fusabi.load.compute;

import dev.fusabi.engine.Jit;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** All peers, Java first. */
final class Peers {
    private Peers() {}

    static List<Peer> all() {
        var peers = new ArrayList<Peer>();
        peers.add(new JavaPeer());
        peers.add(new FusabiPeer("Fusabi", builder -> builder.jit(Jit.ON)));
        peers.add(new FusabiPeer("Fusabi (interpreter)", builder -> builder.jit(Jit.OFF)));
        ServiceLoader.load(Peer.class).forEach(peers::add);
        return peers;
    }

    static Peer named(String name) {
        return all().stream()
                .filter(peer -> peer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no peer '" + name + "'"));
    }

    /** Whether it is this project's. */
    static boolean isFusabi(Peer peer) {
        return peer instanceof FusabiPeer;
    }
}
