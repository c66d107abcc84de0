package kr.hannun.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads what a browser sends about a passkey. The framework takes what is missing for a mistake of its own, so whatever lacks a
 * part is refused here as unreadable.
 */
final class PasskeyJson extends JacksonJsonHttpMessageConverter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    /** Those that the framework knows; it stumbles over others. */
    private static final Set<String> TRANSPORTS = Set.of("usb", "nfc", "ble", "smart-card", "hybrid", "internal");

    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_LABEL = 60;

    private final List<String> parts;

    private PasskeyJson(List<String> parts) {
        super(MAPPER);
        this.parts = parts;
    }

    /** What is sent to make a passkey. */
    static PasskeyJson ofMaking() {
        return new PasskeyJson(List.of(
                "/publicKey/label",
                "/publicKey/credential/id",
                "/publicKey/credential/rawId",
                "/publicKey/credential/response/attestationObject",
                "/publicKey/credential/response/clientDataJSON"));
    }

    /** What is sent to sign in with one. */
    static PasskeyJson ofSigningIn() {
        return new PasskeyJson(List.of(
                "/id", "/rawId", "/response/authenticatorData", "/response/clientDataJSON", "/response/signature"));
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        return super.readInternal(type, whole(message));
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        return super.read(type, whole(message), hints);
    }

    private HttpInputMessage whole(HttpInputMessage message) throws IOException {
        byte[] body = message.getBody().readNBytes(MOST_BYTES + 1);
        JsonNode tree = body.length > MOST_BYTES ? MissingNode.getInstance() : tree(body);
        if (!parts.stream()
                .allMatch(part -> isText(tree.at(part), part.endsWith("label") ? LONGEST_LABEL : MOST_BYTES))) {
            throw new HttpMessageNotReadableException("not about a passkey", message);
        }
        if (tree.at("/publicKey/credential/response/transports") instanceof ArrayNode transports) {
            transports.removeIf(way -> !way.isString() || !TRANSPORTS.contains(way.stringValue()));
        }
        return again(message.getHeaders(), new ByteArrayInputStream(MAPPER.writeValueAsBytes(tree)));
    }

    private static JsonNode tree(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException damaged) {
            return MissingNode.getInstance();
        }
    }

    private static boolean isText(JsonNode node, int longest) {
        return node.isString()
                && !node.stringValue().isBlank()
                && node.stringValue().length() <= longest
                && node.stringValue().chars().noneMatch(Character::isISOControl);
    }

    /** The message with the body that was read and looked at. */
    private static HttpInputMessage again(HttpHeaders headers, InputStream body) {
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return body;
            }

            @Override
            public HttpHeaders getHeaders() {
                return headers;
            }
        };
    }
}
