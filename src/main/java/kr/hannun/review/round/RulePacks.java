package kr.hannun.review.round;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rule packs that come with the application, read once. */
@Component
public class RulePacks {

    private final List<RulePack> all;

    RulePacks(JsonMapper json) throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:review/*.json");
        this.all = Arrays.stream(files)
                .map(file -> read(json, file))
                .sorted(Comparator.comparing(RulePack::asOf).reversed().thenComparing(RulePack::code))
                .toList();
    }

    private static RulePack read(JsonMapper json, Resource file) {
        try (InputStream text = file.getInputStream()) {
            return json.readValue(text, RulePack.class);
        } catch (IOException broken) {
            throw new IllegalStateException("No rule pack: " + file, broken);
        }
    }

    /** The newest first. */
    public List<RulePack> all() {
        return all;
    }

    /** The pack with this code. */
    public Optional<RulePack> find(String code) {
        return all.stream().filter(pack -> pack.code().equals(code)).findFirst();
    }
}
