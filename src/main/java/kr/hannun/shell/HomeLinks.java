package kr.hannun.shell;

import java.util.List;
import kr.hannun.shared.Actor;

/** What a module puts on people's desks; whatever can be many is cut, with a line that says how many there are. */
public interface HomeLinks {

    /** The place of work that somebody else waits for: it comes first. */
    int OTHERS_WAIT = 0;

    /** The place of what was begun and left. */
    int OWN_WORK = 10;

    /** The place of what is past its day. */
    int OVERDUE = 20;

    /** The place of what should be looked at when there is time. */
    int TO_WATCH = 30;

    /** Where this person's work is, worded in the reader's language. */
    default List<Link> of(SiteContext visit, Actor actor) {
        return List.of();
    }

    /** What waits for this person, each with how long it has been waiting, the oldest first. */
    default List<HomeTask> waiting(SiteContext visit, Actor actor) {
        return List.of();
    }

    /** What is new to this person. */
    default List<Link> news(SiteContext visit, Actor actor) {
        return List.of();
    }
}
