package kr.hannun.account;

import java.util.List;
import java.util.UUID;

/**
 * A letter to somebody who has an account, published in the transaction that causes it. It is mailed once, after the commit and
 * where mail is set up; what it says always stands on the page as well.
 *
 * @param account to whom
 * @param key of the messages {@code <key>.subject} and {@code <key>.text}, which are sent in both languages
 * @param arguments of both messages
 * @param path the page it leads to
 */
public record Letter(UUID account, String key, List<Object> arguments, String path) {}
