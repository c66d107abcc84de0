package kr.hannun.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A line to a database that can be cut, so that nobody answers at its address any more, and laid again. */
final class Relay implements AutoCloseable {

    private static final String JDBC = "jdbc:";

    private final URI target;
    private final int port;
    private final Queue<AutoCloseable> open = new ConcurrentLinkedQueue<>();

    private Relay(URI target) throws IOException {
        this.target = target;
        this.port = listen(0);
    }

    /** Lays a line to a database on this machine. */
    static Relay to(String url) throws IOException {
        return new Relay(URI.create(url.substring(JDBC.length())));
    }

    /** The address of the database over this line. */
    String url() {
        return JDBC + target.toString().replace(":" + target.getPort() + "/", ":" + port + "/");
    }

    private int listen(int wanted) throws IOException {
        ServerSocket door = new ServerSocket(wanted, 50, InetAddress.getLoopbackAddress());
        open.add(door);
        Thread.ofVirtual().start(() -> accept(door));
        return door.getLocalPort();
    }

    private void accept(ServerSocket door) {
        try {
            while (true) {
                Socket near = door.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target.getPort());
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            }
        } catch (IOException cut) {
            // Nobody is let in any more.
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends are closed with it.
        }
    }

    /** Cuts it, or lays it again at the same address. */
    void isLaid(boolean laid) throws IOException {
        if (laid) {
            listen(port);
        } else {
            cut();
        }
    }

    /** Every connection ends, and new ones are refused. */
    private void cut() {
        for (AutoCloseable each = open.poll(); each != null; each = open.poll()) {
            try {
                each.close();
            } catch (Exception ended) {
                throw new IllegalStateException(ended);
            }
        }
    }

    @Override
    public void close() {
        cut();
    }
}
