package kr.hannun.foundationmodel;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The models of all programmes. */
interface FoundationModels extends Repository<FoundationModel, FoundationModelId> {

    List<FoundationModel> saveAll(Iterable<FoundationModel> models);

    void flush();
}
