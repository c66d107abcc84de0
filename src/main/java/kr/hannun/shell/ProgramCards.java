package kr.hannun.shell;

import java.util.Optional;
import kr.hannun.audit.Head;

/** Where the frame asks for its programme; answered by the module that owns programmes. */
public interface ProgramCards {

    /** The card of the programme at this head; nothing where the chain is of something else, such as the accounts. */
    Optional<ProgramCard> card(Head head);
}
