package kr.hannun.shell;

import kr.hannun.shared.Actor;

/** What a signed-in principal is to the rest of the application: somebody who acts. */
public interface Acting {

    /** The person's account and its roles. */
    Actor actor();
}
