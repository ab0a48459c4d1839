package io.jiaohao.systemtests;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** A server whose clock a test moves, and people who sign in on its pages. */
final class SupervisedHall implements AutoCloseable {
    private static final String SIGN_IN =
            """
            async ([id, password, language]) => {
              localStorage.setItem('language', language);
              const answer = await fetch('/sign-in', {
                method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id, password }),
              });
              return answer.status;
            }
            """;

    private final Path offset;
    private final ServerProcess server;

    /** Somebody at a page of some size. */
    record Seat(String role, String language, int width, int height) {
        static Seat of(String role, String language) {
            return new Seat(role, language, 1920, 1080);
        }
    }

    private SupervisedHall(Path offset, ServerProcess server) {
        this.offset = offset;
        this.server = server;
    }

    /**
     * @param folder for its files
     * @param ahead of the machine's clock
     */
    static SupervisedHall start(Path folder, Path config, Duration ahead) {
        Path offset = folder.resolve("clock-offset");
        setClock(offset, ahead);
        List<String> options = List.of("-Djiaohao.clock.offset-file=" + offset);
        return new SupervisedHall(
                offset, ServerProcess.start(options, config, folder.resolve("data"), 0));
    }

    private static void setClock(Path offset, Duration ahead) {
        try {
            Path next =
                    Files.writeString(offset.resolveSibling("clock-offset.new"), ahead.toString());
            Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves the server's clock to so long before the machine's, or after it. */
    void setClock(Duration ahead) {
        setClock(offset, ahead);
    }

    ServerProcess server() {
        return server;
    }

    /** A page of the site, in front of somebody who has signed in. */
    Page open(RealBrowser browser, Seat seat, String path) {
        Page page = browser.newPage(seat.width(), seat.height());
        page.navigate(server.http("/site/icon.svg").toString());
        Object status =
                page.evaluate(
                        SIGN_IN, List.of(seat.role(), "demo-" + seat.role(), seat.language()));
        if (!status.equals(200)) {
            throw new AssertionError("Expected %s to sign in, but %s".formatted(seat, status));
        }
        page.navigate(server.http(path).toString());
        page.waitForSelector("html[lang='%s'] .card".formatted(seat.language()));
        return page;
    }

    /** Shows that somebody is there. */
    static void stir(Page page) {
        page.evaluate("() => fetch('/session').then((answer) => answer.status)");
    }

    @Override
    public void close() {
        server.close();
    }
}
