package kr.hannun.shell;

import java.util.List;
import kr.hannun.shared.Actor;

/** What a module puts on people's desks: where their work is. */
public interface DeskLinks {

    /** Links for this person, worded in the reader's language. */
    List<Link> of(PlainVisit visit, Actor actor);
}
