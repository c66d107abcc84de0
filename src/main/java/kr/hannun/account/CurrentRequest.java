package kr.hannun.account;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The request that is being answered, where the framework that answers it does not pass it on. */
final class CurrentRequest {

    private CurrentRequest() {}

    /** From which address it comes. */
    static String address() {
        return ((ServletRequestAttributes) attributes()).getRequest().getRemoteAddr();
    }

    /** What its session remembers of this type, or null. */
    static <T extends Serializable> @Nullable T remembered(Class<T> type) {
        return type.cast(attributes().getAttribute(type.getName(), RequestAttributes.SCOPE_SESSION));
    }

    /** Lets its session remember this. */
    static void remember(Serializable remembered) {
        attributes().setAttribute(remembered.getClass().getName(), remembered, RequestAttributes.SCOPE_SESSION);
    }

    /** Lets its session forget what it remembers of this type. */
    static void forget(Class<? extends Serializable> type) {
        attributes().removeAttribute(type.getName(), RequestAttributes.SCOPE_SESSION);
    }

    private static RequestAttributes attributes() {
        return RequestContextHolder.currentRequestAttributes();
    }
}
