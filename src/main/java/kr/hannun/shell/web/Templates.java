package kr.hannun.shell.web;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.attoparser.ParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafProperties;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * Finds templates as the framework does, in the folder of templates and nowhere else, and hands them to the engine without the white
 * space they are laid out with.
 */
final class Templates extends SpringResourceTemplateResolver {

    Templates(ThymeleafProperties settings) {
        setPrefix(settings.getPrefix());
        setSuffix(settings.getSuffix());
        setTemplateMode(settings.getMode());
        setCharacterEncoding(settings.getEncoding().name());
        setCacheable(settings.isCache());
    }

    @Override
    protected ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            String file,
            String encoding,
            @Nullable Map<String, Object> attributes) {
        ITemplateResource written =
                super.computeTemplateResource(configuration, owner, template, file, encoding, attributes);
        try (Reader reader = written.reader()) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return new StringTemplateResource(TemplateSpace.without(text.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(written.getDescription(), e);
        }
    }
}
