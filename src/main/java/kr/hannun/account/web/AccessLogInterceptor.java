package kr.hannun.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import kr.hannun.account.AccessLog;
import kr.hannun.account.LoggedRoutes;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Writes an access down before it is answered, where the permission table says so. */
@Component
class AccessLogInterceptor implements HandlerInterceptor {

    private static final Set<String> WAYS = Set.of("program");

    private final AccessLog log;
    private final LoggedRoutes routes;

    AccessLogInterceptor(AccessLog log, LoggedRoutes routes) {
        this.log = log;
        this.routes = routes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Principal principal = request.getUserPrincipal();
        // Who asks for the head of a page has it made, and is written down as if it were read.
        String method = HttpMethod.HEAD.matches(request.getMethod()) ? HttpMethod.GET.name() : request.getMethod();
        if (principal != null && routes.contains(method, String.valueOf(pattern))) {
            String reason = request.getParameter("reason");
            log.note(
                    principal.getName(),
                    request.getRemoteAddr(),
                    subject(request),
                    method + " " + pattern,
                    reason == null || reason.isBlank() ? null : cut(reason.strip()));
        }
        return true;
    }

    private static String subject(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (!(variables instanceof Map<?, ?> map)) {
            return "";
        }
        StringBuilder subject = new StringBuilder();
        map.forEach((name, value) -> {
            if (!WAYS.contains(String.valueOf(name))) {
                subject.append(subject.isEmpty() ? "" : " ").append(value);
            }
        });
        return cut(subject.toString());
    }

    private static String cut(String text) {
        return text.length() > 500 ? text.substring(0, 500) : text;
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration implements WebMvcConfigurer {

        private final AccessLogInterceptor interceptor;

        Registration(AccessLogInterceptor interceptor) {
            this.interceptor = interceptor;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(interceptor);
        }
    }
}
