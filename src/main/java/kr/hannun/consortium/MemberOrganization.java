package kr.hannun.consortium;

import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;

/**
 * An organisation as a team knows it.
 *
 * @param code its key in the programme
 */
public record MemberOrganization(OrganizationId id, String code, LocalizedText name) {}
