package kr.hannun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hannun.shared.Actor;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A page that is the same for all readers who may do the same: its handler takes a visit and nobody who acts. */
final class SharedPage {

    /** Both days and the language, which every page of a programme reads. */
    private static final List<String> ALWAYS = List.of("on", "known", "lang");

    private SharedPage() {}

    static boolean is(Method handler) {
        List<Class<?>> taken = Arrays.asList(handler.getParameterTypes());
        return taken.contains(Visit.class) && !taken.contains(Actor.class);
    }

    /** Whether nothing is written: the request only asks. */
    static boolean isAsking(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    /**
     * What was asked of the handler: of a shared page what it declares, of others all that stands in the address. What a form
     * carries is no part of it and is not passed on to links.
     */
    static MultiValueMap<String, String> query(HttpServletRequest request, Method handler) {
        Set<String> read = isAsking(request)
                ? new HashSet<>(request.getParameterMap().keySet())
                : new HashSet<>(named(request.getQueryString()));
        if (is(handler)) {
            read.retainAll(declared(handler));
        }
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            if (read.contains(parameter.getKey())) {
                for (String value : parameter.getValue()) {
                    query.add(parameter.getKey(), value.replace('\n', ' ').strip());
                }
            }
        }
        return query;
    }

    static Set<String> declared(Method handler) {
        Set<String> declared = new HashSet<>(ALWAYS);
        QueryParameters own = handler.getAnnotation(QueryParameters.class);
        if (own != null) {
            declared.addAll(List.of(own.value()));
        }
        return declared;
    }

    private static Set<String> named(@Nullable String query) {
        return query == null
                ? Set.of()
                : UriComponentsBuilder.fromUriString("?" + query)
                        .build()
                        .getQueryParams()
                        .keySet();
    }
}
