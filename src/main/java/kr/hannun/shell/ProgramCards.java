package kr.hannun.shell;

import kr.hannun.audit.Head;

/** Where the frame asks for its programme; answered by the module that owns programmes. */
public interface ProgramCards {

    /** The card of the programme at this head. */
    ProgramCard card(Head head);
}
