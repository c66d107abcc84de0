package kr.hannun.shell.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.hannun.shared.OfficialTime;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The clock, the messages of every module, the language and the visit. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    /** The one place that says where "today" is. */
    @Bean
    Clock clock() {
        return Clock.system(OfficialTime.ZONE);
    }

    @Bean
    MessageSource messageSource() throws IOException {
        String[] names = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties"))
                .map(Resource::getFilename)
                .map(file -> "messages/" + file.replace("_en.properties", ""))
                .sorted()
                .toArray(String[]::new);
        return new ProgramMessages(messages -> {
            messages.setBasenames(names);
            messages.setDefaultEncoding("UTF-8");
            messages.setDefaultLocale(Locale.KOREAN);
            messages.setFallbackToSystemLocale(false);
            messages.setAlwaysUseMessageFormat(true);
        });
    }

    /** In place of the framework's, which hands templates on as they are laid out. */
    @Bean
    Templates defaultTemplateResolver(ThymeleafProperties settings) {
        return new Templates(settings);
    }

    /** Every template becomes an answer in one way. */
    @Bean
    SmartInitializingSingleton pageViews(ThymeleafViewResolver templates) {
        return () -> templates.setViewClass(PageView.class);
    }

    /** Around what Spring Security adds to forms. */
    @Bean
    static BeanPostProcessor formFields() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor token ? new FormFields(token) : bean;
            }
        };
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageOfAddress();
    }

    @Bean
    WebMvcConfigurer visits(
            VisitResolver visits, FormArguments arguments, PageCacheInterceptor pages, FormKeeping forms) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(pages);
                registry.addInterceptor(forms);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(visits);
                resolvers.add(arguments);
            }

            // The address of a static file carries the hash of its content, so it never has to be asked for again.
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry files) {
                files.addResourceHandler("/shell/**")
                        .addResourceLocations("classpath:/static/shell/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .resourceChain(true)
                        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
            }
        };
    }
}
