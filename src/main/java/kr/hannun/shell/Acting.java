package kr.hannun.shell;

import kr.hannun.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a signed-in principal is to the rest of the application: somebody who acts. */
public interface Acting {

    /** The person's account and its roles. */
    Actor actor();

    /** Whoever is signed in on this request, or null. */
    static @Nullable Actor current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Acting acting ? acting.actor() : null;
    }
}
