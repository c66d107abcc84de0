package kr.hannun.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Sends mail, where a mail server is set up and this place's own address is known; the address of a request is never taken for
 * it, as whoever asks could choose it.
 */
@Component
class Mailing {

    private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final String publicUrl;
    private final String from;

    Mailing(
            ObjectProvider<JavaMailSender> sender,
            @Value("${hannun.public-url:}") String publicUrl,
            @Value("${hannun.mail-from:}") String from) {
        this.sender = sender;
        this.publicUrl = publicUrl;
        this.from = from;
    }

    boolean isOn() {
        return StringUtils.hasText(publicUrl) && StringUtils.hasText(from) && sender.getIfAvailable() != null;
    }

    /** A page of this place as it is reached from outside. */
    String address(String path) {
        return publicUrl + path;
    }

    /** Sends it; that it could not be sent is told in the log, without what it says. */
    void send(String to, String subject, String text) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to);
        message.setSubject(subject);
        message.setText(text);
        try {
            sender.getObject().send(message);
        } catch (MailException failed) {
            LOG.warn("A message could not be mailed: {}", failed.getClass().getSimpleName());
        }
    }
}
