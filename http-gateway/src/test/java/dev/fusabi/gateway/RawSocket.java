package dev.fusabi.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that sends what it is told, be it HTTP or not. */
final class RawSocket implements AutoCloseable {
    private final Socket socket;

    RawSocket(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Everything until the server closes the connection, or sends nothing for so long. */
    String readAll(int millis) throws IOException {
        socket.setSoTimeout(millis);
        var out = new StringBuilder();
        byte[] buffer = new byte[4096];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n > 0;
                    n = socket.getInputStream().read(buffer)) {
                out.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
            return out.append("<closed>").toString();
        } catch (SocketTimeoutException e) {
            return out.append("<open>").toString();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
