package io.jiaohao.systemtests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server without made-up people, as one that was installed just now. */
final class SiteHall implements AutoCloseable {
    static final String ADMIN = "admin";
    static final String PASSWORD = "a good long password";
    private static final Pattern FIRST =
            Pattern.compile(
                    "first sign-in: (http://\\S+/sign-in) id=admin one-time password=(\\S+)");
    private static final Pattern SHOWN = Pattern.compile("\\(shown only now\\): (\\S+)");

    private final Path data;
    private final ServerProcess server;

    private SiteHall(Path data, ServerProcess server) {
        this.data = data;
        this.server = server;
    }

    /**
     * @param people lines of server.yaml
     */
    static SiteHall start(Path folder, Path data, String people) {
        HallFiles files =
                HallFiles.copyTo(folder)
                        .replace("server.yaml", "demo-people: true", "demo-people: false")
                        .append("server.yaml", people);
        return new SiteHall(data, ServerProcess.start(files.file("server.yaml"), data, 0));
    }

    /** The same with a folder that has people already. */
    static SiteHall again(Path folder, Path data) {
        return new SiteHall(data, ServerProcess.start(folder.resolve("server.yaml"), data, 0));
    }

    ServerProcess server() {
        return server;
    }

    /** What the server said once; fails unless it did exactly once. */
    String oneTimePassword() {
        List<String> said = new ArrayList<>();
        for (Matcher line = FIRST.matcher(server.program().errors()); line.find(); ) {
            said.add(line.group(2));
        }
        if (said.size() != 1) {
            throw new AssertionError("Expected one password, but were " + said.size());
        }
        return said.get(0);
    }

    /** The first administrator, with {@link #PASSWORD} from now on. */
    SiteClient administrator() {
        return new SiteClient(server).enter(ADMIN, oneTimePassword(), PASSWORD);
    }

    /** Runs {@code bin/queue-server} beside the server; gives what it showed once. */
    String command(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        String said = Command.run(Programs.SERVER.command(all).toArray(String[]::new)).output();
        Matcher shown = SHOWN.matcher(said);
        if (!shown.find()) {
            throw new AssertionError("Expected something shown once, but was " + said);
        }
        return shown.group(1);
    }

    @Override
    public void close() {
        server.close();
    }
}
