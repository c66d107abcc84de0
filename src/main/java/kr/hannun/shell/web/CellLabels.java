package kr.hannun.shell.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Lets every cell of every table know the head it stands under, so that a narrow window can lay each row out as a card
 * with the head as a label beside its value.
 */
@Component
class CellLabels implements IPostProcessorDialect {

    private static final int AFTER_ALL_OTHERS = 1000;

    @Override
    public String getName() {
        return "cell labels";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return AFTER_ALL_OTHERS;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, CellLabelHandler.class, AFTER_ALL_OTHERS));
    }
}
