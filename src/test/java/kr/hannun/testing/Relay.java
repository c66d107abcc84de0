package kr.hannun.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A line to a port of this machine that can be cut, so that nobody answers at its own port any more, and laid again. */
public final class Relay implements AutoCloseable {

    private final int target;
    private final int port;
    private final Queue<AutoCloseable> open = new ConcurrentLinkedQueue<>();

    private Relay(int target) throws IOException {
        this.target = target;
        this.port = listen(0);
    }

    /** Lays a line to this port. */
    public static Relay to(int target) throws IOException {
        return new Relay(target);
    }

    /** The port at which the line begins. */
    public int port() {
        return port;
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
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
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
    public void isLaid(boolean laid) throws IOException {
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
