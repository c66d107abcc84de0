package kr.hannun.account.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Option;
import kr.hannun.shell.Texts;

/** Roles in words. */
final class Roles {

    private Roles() {}

    /** The roles, in their usual order. */
    static String of(Texts texts, Collection<Actor.Role> roles) {
        return roles.stream().sorted().map(role -> of(texts, role)).collect(Collectors.joining(", "));
    }

    /** Every role as a choice. */
    static List<Option> options(Texts texts) {
        return Arrays.stream(Actor.Role.values())
                .map(role -> new Option(role.name(), of(texts, role)))
                .toList();
    }

    private static String of(Texts texts, Actor.Role role) {
        return texts.say("account.role." + role.name().toLowerCase(Locale.ROOT));
    }
}
