package kr.hannun;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Hannun (한눈, "at a glance"): government programmes carried out by consortia, on any day, every fact with its source. */
@SpringBootApplication
public class Hannun {

    /** Starts the application; the last line of the start-up log says where to look. */
    public static void main(String[] arguments) {
        // The database driver tells the server the zone of this process; Korean time is a matter of the pages.
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        if (Commands.areIn(arguments)) {
            System.exit(Commands.run(System.out, arguments));
        }
        SpringApplication.run(Hannun.class, arguments);
    }
}
