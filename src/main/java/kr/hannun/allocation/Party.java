package kr.hannun.allocation;

import kr.hannun.shared.LocalizedText;

/**
 * A team or an organisation by name.
 *
 * @param slug its name in addresses
 */
public record Party(String slug, LocalizedText name) {}
