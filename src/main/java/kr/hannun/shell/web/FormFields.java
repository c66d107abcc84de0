package kr.hannun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.hannun.shell.Acting;
import kr.hannun.shell.Back;
import kr.hannun.shell.KeptForm;
import kr.hannun.shell.PersonalPart;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.springframework.web.util.HtmlUtils;

/** Lets every form say where it stands and whose it is, besides its token, so that it can be shown again. */
record FormFields(RequestDataValueProcessor token) implements RequestDataValueProcessor {

    private static final String ACTION = FormFields.class.getName();

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        request.setAttribute(ACTION, HtmlUtils.htmlUnescape(action));
        return token.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return token.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> fields = token.getExtraHiddenFields(request);
        if (fields == null || fields.isEmpty() || Acting.current() == null || PageCache.isShared(request)) {
            return fields;
        }
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(KeptForm.ACTION, String.valueOf(request.getAttribute(ACTION)));
        more.put(KeptForm.PAGE, page(request));
        more.put(KeptForm.OWNER, PersonalPart.OWNER.mark());
        return more;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return token.processUrl(request, url);
    }

    /** Where the form stands: here, or, where it was sent and comes back, where it was before. */
    private static String page(HttpServletRequest request) {
        if (!SharedPage.isAsking(request)) {
            return Back.of(request.getParameter(KeptForm.PAGE));
        }
        String query = request.getQueryString();
        return Back.of(MatchedRoute.of(request).path() + (query == null ? "" : "?" + query));
    }
}
