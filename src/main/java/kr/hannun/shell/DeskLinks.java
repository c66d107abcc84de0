package kr.hannun.shell;

import java.util.List;
import kr.hannun.shared.Actor;

/** What a module puts on people's desks; whatever can be many is cut, with a line that says how many there are. */
public interface DeskLinks {

    /** Where this person's work is, worded in the reader's language. */
    default List<Link> of(PlainVisit visit, Actor actor) {
        return List.of();
    }

    /** What waits for this person, each with how long it has been waiting, the oldest first. */
    default List<DeskTask> waiting(PlainVisit visit, Actor actor) {
        return List.of();
    }

    /** What is new to this person. */
    default List<Link> news(PlainVisit visit, Actor actor) {
        return List.of();
    }
}
