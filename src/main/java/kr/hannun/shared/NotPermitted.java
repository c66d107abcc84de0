package kr.hannun.shared;

import java.io.Serial;

/** Somebody asked for what is not theirs to do or see; answered with 403 and no word about what it was. */
public final class NotPermitted extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
