package kr.hannun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shell.Acting;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What a controller takes besides the visit to a programme: who acts, what was typed, a visit outside any programme. */
@Component
class FormArguments implements HandlerMethodArgumentResolver {

    private final MessageSource messages;

    FormArguments(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Actor.class || type == SubmittedFields.class || type == SiteContext.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        if (parameter.getParameterType() == SubmittedFields.class) {
            return SubmittedFields.of(request);
        }
        if (parameter.getParameterType() == SiteContext.class) {
            return SiteContext.of(messages, request, MatchedRoute.of(request).path());
        }
        Actor actor = Acting.current();
        if (actor == null) {
            throw new NotPermitted();
        }
        return actor;
    }
}
