package io.jiaohao.server.scenario;

import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.Press;
import io.jiaohao.server.domain.state.DeviceId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A clerk's press.
 *
 * @param sight the number seen at hand; empty for nothing; null when the terminal does not say
 */
public record Pressed(
        DeviceId terminal, @Nullable String sight, Function<Press, HallCommand> command)
        implements Step {
    public Pressed seeing(String number) {
        return new Pressed(terminal, number, command);
    }

    public Pressed seeingNothing() {
        return new Pressed(terminal, "", command);
    }

    @Override
    public void play(HallStage stage) {
        stage.submit(command.apply(new Press(terminal, sight(stage), stage.now())));
    }

    private Press.@Nullable Sight sight(HallStage stage) {
        if (sight == null) {
            return null;
        }
        return new Press.Sight(sight.isEmpty() ? null : stage.id(sight));
    }
}
