package kr.hannun.milestone;

/** How a piece of evidence is there. */
public enum EvidenceKind {
    /** 링크: an address on the web. */
    LINK,
    /** 파일: a file kept here. */
    FILE
}
