package io.jiaohao.systemtests;

import io.jiaohao.kit.life.Step;
import io.jiaohao.protocol.link.DeviceLink;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The whole play: visitors and clerks come, and at the end the clerks close their windows. */
final class Play implements Step {
    private static final int FIRST_TERMINAL = 11;
    private static final int FIRST_COUNTER = 4;
    private static final int CLERKS = 9;
    private static final long LEAVE_SECONDS = 3;

    private final Context context;
    private final VisitorCrowd crowd;
    private final List<PlayedClerk> clerks;

    /**
     * @param onEnd called once every visitor has left, perhaps more than once
     */
    Play(Stage stage, int visitors, Runnable onEnd) {
        this.context = stage.vertx().getOrCreateContext();
        this.crowd = new VisitorCrowd(stage, visitors, onEnd);
        this.clerks =
                IntStream.range(0, CLERKS)
                        .mapToObj(
                                i -> new PlayedClerk(stage, FIRST_TERMINAL + i, FIRST_COUNTER + i))
                        .toList();
    }

    @Override
    public String name() {
        return "play";
    }

    @Override
    public void start() {
        links().forEach(DeviceLink::start);
    }

    private List<DeviceLink> links() {
        List<DeviceLink> links = new ArrayList<>();
        clerks.forEach(clerk -> links.add(clerk.link()));
        links.add(crowd.link());
        return links;
    }

    /** The clerks close their windows; their terminals stay connected. Any thread. */
    Future<Void> dismiss() {
        Promise<Void> left = Promise.promise();
        context.runOnContext(
                ignored ->
                        Future.join(clerks.stream().map(PlayedClerk::leave).toList())
                                .<Void>mapEmpty()
                                .onComplete(left));
        return left.future();
    }

    @Override
    public void stop() throws Exception {
        Future<Void> gone =
                dismiss()
                        .transform(
                                ignored ->
                                        Future.join(links().stream().map(DeviceLink::stop).toList())
                                                .mapEmpty());
        gone.toCompletionStage().toCompletableFuture().get(LEAVE_SECONDS, TimeUnit.SECONDS);
    }
}
