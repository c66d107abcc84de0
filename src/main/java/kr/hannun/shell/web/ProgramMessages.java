package kr.hannun.shell.web;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import kr.hannun.shell.TeamWord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The messages of all modules, in the words of the programme that is being looked at, as messages come in the language that is
 * being read. Outside any programme those who carry it out are called teams.
 */
final class ProgramMessages implements MessageSource {

    private static final String WORD = TeamWord.class.getName();

    private final Map<TeamWord, MessageSource> worded = new ConcurrentHashMap<>();
    private final Consumer<ResourceBundleMessageSource> files;

    /** Messages from the files that {@code files} names. */
    ProgramMessages(Consumer<ResourceBundleMessageSource> files) {
        this.files = files;
    }

    /** From here on this request speaks of a programme with this word. */
    static void speak(TeamWord word) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(WORD, word, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private MessageSource current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object word = request == null ? null : request.getAttribute(WORD, RequestAttributes.SCOPE_REQUEST);
        return worded.computeIfAbsent(word instanceof TeamWord own ? own : TeamWord.USUAL, this::worded);
    }

    private MessageSource worded(TeamWord word) {
        Worded messages = new Worded(word);
        files.accept(messages);
        return messages;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale language) {
        return current().getMessage(code, arguments, otherwise, language);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale language) {
        return current().getMessage(code, arguments, language);
    }

    @Override
    public String getMessage(MessageSourceResolvable message, @Nullable Locale language) {
        return current().getMessage(message, language);
    }

    /** The messages with one word in their places. */
    private static final class Worded extends ResourceBundleMessageSource {

        private final TeamWord word;

        Worded(TeamWord word) {
            this.word = word;
        }

        @Override
        protected @Nullable String getStringOrNull(ResourceBundle texts, String key) {
            String pattern = super.getStringOrNull(texts, key);
            return pattern == null ? null : word.into(pattern, texts.getLocale());
        }
    }
}
