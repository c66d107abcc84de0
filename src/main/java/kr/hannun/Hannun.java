package kr.hannun;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Hannun (한눈, "at a glance"): government programmes carried out by consortia, on any day, every fact with its source. */
@SpringBootApplication
public class Hannun {

    /** Starts the application; the last line of the start-up log says where to look. */
    public static void main(String[] arguments) {
        SpringApplication.run(Hannun.class, arguments);
    }
}
