package dev.fusabi.gateway;

import dev.fusabi.engine.Host;
import dev.fusabi.vertx.VertxHost;

/** What served scripts may call. */
final class GatewayHost {
    private GatewayHost() {}

    /** Adds {@code Response}, a new {@code Store} and the event bus to a host. */
    static Host of(Host host) {
        return Host.builder()
                .include(host)
                .include(ResponseModule.host())
                .include(StoreModule.host())
                .include(VertxHost.host())
                .build();
    }
}
