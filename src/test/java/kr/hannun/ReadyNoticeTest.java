package kr.hannun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class ReadyNoticeTest {

    @Test
    void theLastLineSaysWhereToLook(CapturedOutput output) {
        try (var context = new GenericApplicationContext()) {
            context.setEnvironment(new MockEnvironment().withProperty("local.server.port", "18081"));
            new ReadyNotice()
                    .on(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
        }

        assertThat(output).contains("한눈이 준비되었습니다: http://localhost:18081/ (Hannun is ready)");
    }
}
