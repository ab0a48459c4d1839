package io.jiaohao.server.web.people;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Actor;
import io.jiaohao.server.people.ApiKey;
import io.jiaohao.server.people.DeskAnswer;
import io.jiaohao.server.people.KeyDesk;
import io.jiaohao.server.people.PeopleDesk;
import io.jiaohao.server.people.Person;
import io.jiaohao.server.people.Role;
import io.jiaohao.server.people.Scope;
import io.jiaohao.server.web.access.Inputs;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an administrator may do on the page, by the names of the buttons. Blocks. Any thread. */
record PeopleActions(PeopleDesk people, KeyDesk keys) {
    /** Empty when there is no such action; throws when something of the input is missing. */
    Optional<DeskAnswer> act(String name, JsonObject input, Actor actor) {
        return Optional.ofNullable(
                switch (name) {
                    case "add" -> people.add(actor, person(input));
                    case "change" -> people.change(actor, wish(input));
                    case "lock" -> people.lock(actor, Inputs.text(input, "id"), true);
                    case "unlock" -> people.lock(actor, Inputs.text(input, "id"), false);
                    case "reset" -> people.reset(actor, Inputs.text(input, "id"));
                    case "make-key" -> keys.make(actor, Inputs.text(input, "name"), grant(input));
                    case "revoke-key" -> keys.revoke(actor, Inputs.text(input, "id"));
                    default -> null;
                });
    }

    private static PeopleDesk.Wish wish(JsonObject input) {
        return new PeopleDesk.Wish(
                person(input), Inputs.number(input, "version"), Inputs.flag(input, "everywhere"));
    }

    private static Person person(JsonObject input) {
        String role = Inputs.text(input, "role");
        return new Person(
                Inputs.text(input, "id").strip(),
                Inputs.text(input, "name").strip(),
                Arrays.stream(Role.values())
                        .filter(each -> each.name().equals(role))
                        .findFirst()
                        .orElseThrow(() -> Inputs.bad("role")),
                halls(input));
    }

    private static Set<HallId> halls(JsonObject input) {
        return Inputs.texts(input, "halls").stream()
                .map(HallId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ApiKey.Grant grant(JsonObject input) {
        Set<Scope> scopes =
                Inputs.texts(input, "scopes").stream()
                        .map(word -> Scope.of(word).orElseThrow(() -> Inputs.bad("scopes")))
                        .collect(Collectors.toUnmodifiableSet());
        return new ApiKey.Grant(scopes, halls(input));
    }
}
