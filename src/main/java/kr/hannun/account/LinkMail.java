package kr.hannun.account;

import kr.hannun.shell.Texts;
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
 * Mails one-time links, where a mail server is set up and this place's own address is known; the address of a request is
 * never taken for it, as whoever asks could choose it.
 */
@Component
class LinkMail {

    private static final Logger LOG = LoggerFactory.getLogger(LinkMail.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final String publicUrl;
    private final String from;

    LinkMail(
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

    /** Mails the link; that it could not be sent is told in the log, without the link. */
    void send(String address, String token, Texts texts) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(address);
        message.setSubject(texts.say("account.mail.subject"));
        message.setText(texts.say("account.mail.text", publicUrl + "/links/" + token));
        try {
            sender.getObject().send(message);
        } catch (MailException failed) {
            LOG.warn(
                    "A one-time link could not be mailed: {}", failed.getClass().getSimpleName());
        }
    }
}
