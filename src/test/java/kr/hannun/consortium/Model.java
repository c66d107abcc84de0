package kr.hannun.consortium;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A team as a child would keep it: one card for each stretch of days; days are numbers and the end is far away. It knows
 * nothing of the application and says which edits are possible.
 */
final class Model {

    static final int FAR = 100_000;

    private final List<Card> cards = new ArrayList<>();

    /** Who was what from this day up to the day before that one. */
    record Card(String who, String what, int from, int until) {

        boolean leads() {
            return what.equals("LEAD");
        }

        boolean meets(int start, int end) {
            return from < end && start < until;
        }
    }

    /** What somebody wants: of whom, of which card by its first day, what shall be, and when. */
    record Wish(String kind, String who, int card, @Nullable String what, int from, int until) {}

    void put(Card card) {
        cards.add(card);
    }

    Set<Card> cards() {
        return new HashSet<>(cards);
    }

    Model copy() {
        Model copy = new Model();
        cards.forEach(copy::put);
        return copy;
    }

    /** Does what is wished where it is possible, and says whether it was. */
    boolean fulfil(Wish wish) {
        Card card = card(wish).orElse(null);
        return switch (wish.kind()) {
            case "admit" -> admit(wish);
            case "lead" -> lead(wish);
            case "change" -> card != null && !card.leads() && change(wish, card);
            case "end" -> card != null && !card.leads() && end(wish, card);
            case "correct" -> card != null && !card.leads() && correct(wish, card);
            default -> card != null && !card.leads() && cards.remove(card);
        };
    }

    private Optional<Card> card(Wish wish) {
        return cards.stream()
                .filter(card -> card.who().equals(wish.who()) && card.from() == wish.card())
                .findFirst();
    }

    private Optional<Card> on(int day, String who) {
        return cards.stream()
                .filter(card -> card.who().equals(who) && card.meets(day, day + 1))
                .findFirst();
    }

    private boolean isFree(String who, int from, int until, @Nullable Card but) {
        return cards.stream().noneMatch(card -> !card.equals(but) && card.who().equals(who) && card.meets(from, until));
    }

    private boolean admit(Wish wish) {
        boolean possible =
                wish.from() >= 0 && wish.until() > wish.from() && isFree(wish.who(), wish.from(), wish.until(), null);
        return possible && cards.add(new Card(wish.who(), String.valueOf(wish.what()), wish.from(), wish.until()));
    }

    private boolean change(Wish wish, Card card) {
        if (card.what().equals(wish.what()) || wish.from() <= card.from() || wish.from() >= card.until()) {
            return false;
        }
        end(card, wish.from());
        return cards.add(new Card(card.who(), String.valueOf(wish.what()), wish.from(), card.until()));
    }

    private boolean end(Wish wish, Card card) {
        boolean goesOn = cards.stream().anyMatch(next -> next.who().equals(card.who()) && next.from() == card.until());
        boolean possible = !goesOn && wish.until() > card.from() && wish.until() < card.until();
        return possible && end(card, wish.until());
    }

    private boolean end(Card card, int day) {
        return cards.remove(card) && cards.add(new Card(card.who(), card.what(), card.from(), day));
    }

    private boolean lead(Wish wish) {
        int day = wish.from();
        Card lead = cards.stream()
                .filter(card -> card.leads() && card.meets(day, day + 1))
                .findFirst()
                .orElse(null);
        Card member = on(day, wish.who()).orElse(null);
        if (lead == null
                || lead.who().equals(wish.who())
                || day <= lead.from()
                || (member != null && day <= member.from())
                || !isFree(wish.who(), day, lead.until(), member)) {
            return false;
        }
        if (member != null) {
            end(member, day);
        }
        end(lead, day);
        if (wish.what() != null) {
            cards.add(new Card(lead.who(), wish.what(), day, lead.until()));
        }
        return cards.add(new Card(wish.who(), "LEAD", day, lead.until()));
    }

    private boolean correct(Wish wish, Card card) {
        Card right = new Card(card.who(), String.valueOf(wish.what()), wish.from(), wish.until());
        boolean possible = !right.equals(card)
                && wish.from() >= 0
                && wish.until() > wish.from()
                && isFree(card.who(), wish.from(), wish.until(), card);
        return possible && cards.remove(card) && cards.add(right);
    }
}
