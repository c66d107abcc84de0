package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Texts;
import kr.hannun.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Strangers can ask for a link in anybody's name, so asking voids nothing. */
@DatabaseTest
@Transactional
class ResetLinksCloseNothingTest {

    private static final String PASSWORD = "수제비 한 그릇 더";
    private static final String ADDRESS = "192.0.2.7";

    @Autowired
    SignInDirectory directory;

    @Autowired
    OneTimeLinks links;

    @Autowired
    GuessingBrake brake;

    @Autowired
    AccessLog log;

    @Autowired
    Trail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    MessageSource messages;

    @Autowired
    Joining joining;

    @Autowired
    Accounts accounts;

    private final List<String> mailed = new ArrayList<>();
    private MailResetLink reset;

    @BeforeEach
    void mail_is_set_up() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", new JavaMailSenderImpl() {
            @Override
            public void send(SimpleMailMessage message) {
                mailed.add(String.valueOf(message.getText()));
            }
        });
        Mailing mail = new Mailing(beans.getBeanProvider(JavaMailSender.class), "https://example.org", "h@example.org");
        reset = new MailResetLink(directory, links, brake, mail, log, trail, events, transaction, clock);
    }

    @Test
    void an_invitation_stays_open_and_is_not_doubled() {
        String name = Joining.name();
        String token = joining.invited(name, Actor.Role.STAFF);
        ask(name);
        assertThat(links.holder(token)).isPresent();
        assertThat(mailed).isEmpty();
    }

    @Test
    void an_earlier_link_stays_open_and_three_an_hour_are_mailed() {
        String name = joining.somebody(PASSWORD, Actor.Role.STAFF);
        String token = links.make(accounts.findByName(name).orElseThrow().id(), OneTimeLinks.Purpose.RESET);
        for (int request = 0; request < 5; request++) {
            ask(name + "@EXAMPLE.org ");
        }
        assertThat(links.holder(token)).isPresent();
        assertThat(mailed).hasSize(3).allMatch(text -> text.contains("https://example.org/links/"));
        assertThat(log.latest(name, 0, 9))
                .filteredOn(line -> line.action().equals(AccessLog.LINK_ASKED))
                .hasSize(3);
    }

    private void ask(String typed) {
        reset.mail(typed, ADDRESS, new Texts(messages, Locale.KOREAN));
    }
}
