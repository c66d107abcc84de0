package kr.hannun.review.web;

import kr.hannun.shell.Texts;

/** What a judge is called on everything that shows points or comments: a syllable or a letter, never a name or a seat. */
final class Alias {

    private static final int[] CONSONANTS = {0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18};
    private static final int[] VOWELS = {0, 4, 8, 13, 18, 20};
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int VOWELS_IN_ALL = 21;
    private static final int FINALS_IN_ALL = 28;
    private static final int LETTERS = 26;

    private Alias() {}

    /** The judge with this place in its part, counted from one. */
    static String of(Texts texts, int place) {
        return texts.say("review.judge", texts.isKorean() ? syllable(place - 1) : letters(place - 1));
    }

    /** 가, 나, 다 … 하, 거, 너 …; after all of them with a number behind. */
    private static String syllable(int at) {
        int all = CONSONANTS.length * VOWELS.length;
        int within = at % all;
        int consonant = CONSONANTS[within % CONSONANTS.length];
        int vowel = VOWELS[within / CONSONANTS.length];
        String syllable = Character.toString(FIRST_SYLLABLE + (consonant * VOWELS_IN_ALL + vowel) * FINALS_IN_ALL);
        return at < all ? syllable : syllable + (at / all + 1);
    }

    /** A, B … Z, AA, AB …. */
    private static String letters(int at) {
        String last = Character.toString('A' + at % LETTERS);
        return at < LETTERS ? last : letters(at / LETTERS - 1) + last;
    }
}
