package dev.fusabi.gateway;

/** The gateway cannot start, or a changed script cannot be served. The message is complete, for people. */
public final class GatewayException extends RuntimeException {
    GatewayException(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
