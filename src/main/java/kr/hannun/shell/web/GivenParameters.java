package kr.hannun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose parameters are read from one map, however they are asked for. */
abstract class GivenParameters extends HttpServletRequestWrapper {

    private @Nullable Map<String, String[]> given;

    GivenParameters(HttpServletRequest request) {
        super(request);
    }

    /** All of them; called once, when the first is asked for. */
    abstract Map<String, String[]> read();

    @Override
    public final Map<String, String[]> getParameterMap() {
        if (given == null) {
            given = Collections.unmodifiableMap(read());
        }
        return given;
    }

    @Override
    public final @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public final String @Nullable [] getParameterValues(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public final Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
