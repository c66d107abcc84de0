package kr.hannun.exchange;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints every fault of a refused bundle, with file, line, column and reason, where the start ends. */
class RefusedBundleAnalyzer extends AbstractFailureAnalyzer<RefusedBundle> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, RefusedBundle refused) {
        String faults = refused.refusal().faults().stream().map(Fault::told).collect(Collectors.joining("\n"));
        String summary = "자료 묶음 %s에 잘못된 곳이 %d군데 있어 아무것도 싣지 않았습니다. (%s has %d faults; nothing was loaded.)\n"
                .formatted(
                        refused.name(),
                        refused.refusal().total(),
                        refused.name(),
                        refused.refusal().total());
        return new FailureAnalysis(summary + faults, "고친 뒤 다시 시작하십시오. (Correct the files and start again.)", failure);
    }
}
