package kr.hannun.shell;

import java.util.List;

/**
 * Something that waits for a person, with the way to it.
 *
 * @param link what it is and how much of it there is
 * @param oldest of many, those that have been waiting longest, each with its own way; none where it is one thing
 */
public record HomeTask(Link link, List<Link> oldest) {

    /** One thing. */
    public static HomeTask of(Link link) {
        return new HomeTask(link, List.of());
    }
}
