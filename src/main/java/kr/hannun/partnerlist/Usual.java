package kr.hannun.partnerlist;

import kr.hannun.consortium.Role;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every line that does not say otherwise.
 *
 * @param from the first day, or null where each line says its own
 * @param kind what kind of organisation a new one is, a code of {@code organizations.kind}, or null
 */
public record Usual(
        Role role, @Nullable PartialDate from, @Nullable String kind) {}
