package kr.hannun.shell.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hannun.shell.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.MimeMappings;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** What the server in front of the application does by itself. */
@Configuration(proxyBeanMethods = false)
class ServerSettings {

    /**
     * A page without anything around it, as nothing is known of the request it answers.
     *
     * @param styles the addresses of the style sheets
     */
    public record Refusal(String lang, String brand, String title, String what, String next, List<String> styles) {}

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals(
            ObjectProvider<ITemplateEngine> templates,
            ObjectProvider<ResourceUrlProvider> files,
            ObjectProvider<MessageSource> messages) {
        return server -> server.addContextCustomizers(context -> context.getParent()
                .getPipeline()
                .addValve(new RefusalValve((status, language) -> templates
                        .getObject()
                        .process(
                                "shell/refused",
                                page(new Texts(messages.getObject(), language), status, files.getObject())))));
    }

    /** Style sheets and scripts say in which letters they are written, as pages do. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> letters() {
        return server -> server.addMimeMappings(
                new MimeMappings(Map.of("css", "text/css;charset=utf-8", "js", "text/javascript;charset=utf-8")));
    }

    private static Context page(Texts texts, int status, ResourceUrlProvider files) {
        String kind = "shell.problem." + Problems.kind(status);
        List<String> styles = Stream.of("/shell/tokens.css", "/shell/app.css")
                .map(file -> Objects.requireNonNullElse(files.getForLookupPath(file), file))
                .toList();
        Refusal refusal = new Refusal(
                texts.language().getLanguage(),
                texts.say("shell.brand"),
                texts.say(kind + ".title"),
                texts.say(kind + ".what"),
                texts.say(kind + ".next"),
                styles);
        return new Context(Locale.ROOT, Map.of("page", refusal));
    }
}
