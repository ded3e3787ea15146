package dev.fusabi.load.suspension;

/** Measures the peer that the argument names, in a JVM of its own. */
final class PeerRun {
    private PeerRun() {}

    public static void main(String[] arguments) {
        new Measurement(Peers.named(arguments[0])).run();
    }
}
