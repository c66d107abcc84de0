package kr.hannun.record;

import kr.hannun.shared.ProgramId;

/** A draft was put away: what it was made of may be made an entry of again. */
public record EntryDiscarded(ProgramId program, int number) {}
