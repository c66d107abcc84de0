package kr.hannun;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void dependencies_between_modules_run_downward_only() {
        ApplicationModules.of(Hannun.class).verify();
    }
}
