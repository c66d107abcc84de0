package kr.hannun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shell.Acting;
import kr.hannun.shell.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What a controller that writes takes beside the visit: who acts, and what was typed. */
@Component
class FormArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Typed.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        if (parameter.getParameterType() == Typed.class) {
            return Typed.of((HttpServletRequest) web.getNativeRequest());
        }
        Actor actor = actor();
        if (actor == null) {
            throw new NotPermitted();
        }
        return actor;
    }

    /** Whoever is signed in on this request, or null. */
    static @Nullable Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Acting acting ? acting.actor() : null;
    }

    /** The roles of whoever reads; none for a reader who is not signed in. */
    static Set<Actor.Role> roles() {
        Actor actor = actor();
        return actor == null ? Set.of() : actor.roles();
    }
}
