package kr.hannun.exchange;

import kr.hannun.foundationmodel.NameModels;
import kr.hannun.source.SourceId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The other names of models. */
@Component
@Order(9)
class ModelsIntake implements Intake {

    private final NameModels models;

    ModelsIntake(NameModels models) {
        this.models = models;
    }

    @Override
    public void take(Loading loading) {
        models.name(
                loading.program(),
                loading.rows("model_aliases").stream()
                        .map(row -> new NameModels.Alias(
                                row.text("model_id"),
                                row.text("alias"),
                                row.text("kind"),
                                loading.idOrNull(SourceId.class, row.textOrNull("source_id"))))
                        .toList());
    }
}
