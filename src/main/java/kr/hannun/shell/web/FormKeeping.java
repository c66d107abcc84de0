package kr.hannun.shell.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kr.hannun.shared.Slug;
import kr.hannun.shell.Back;
import kr.hannun.shell.KeptForm;
import kr.hannun.shell.KeptForms;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriUtils;

/** What happens around every form that arrives: it may be left for a moment, and what fails with it does not lose it. */
@Component
class FormKeeping implements HandlerInterceptor {

    /** The request attribute that says a form was sent, and where it can be asked what became of it, if anywhere. */
    static final String SENT = FormKeeping.class.getName();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isSending(request)) {
            return true;
        }
        String aside = request.getParameter(KeptForm.ASIDE);
        KeptForm left = aside == null ? null : KeptForms.keep(request).orElse(null);
        if (left != null) {
            String back = UriUtils.encode(left.page(), StandardCharsets.UTF_8);
            String there = Back.of(aside);
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, there + (there.indexOf('?') < 0 ? "?" : "&") + "back=" + back);
            return false;
        }
        KeptForms.arrived(request);
        request.setAttribute(SENT, check(request));
        return true;
    }

    /** Whether a form arrives; not where a page about its failure is made. */
    private static boolean isSending(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST && !SharedPage.isAsking(request);
    }

    private static String check(HttpServletRequest request) {
        String program = MatchedRoute.of(request).variable("program");
        String place = program != null && Slug.fits(program) ? "?program=" + program : "";
        return SubmittedFields.of(request)
                .once()
                .map(once -> "/submissions/" + once + place)
                .orElse("");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (failure != null && isSending(request)) {
            KeptForms.keep(request);
        }
    }
}
