package kr.hannun.profile.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everybody stands in the picture of a network: teams in the middle in their own order, partners on both sides, each
 * at the height of its teams, so that few lines cross.
 *
 * @param height of the picture; it is {@link #WIDTH} wide
 */
record NetworkLayout(int height, List<Spot> teams, List<Spot> left, List<Spot> right, List<Curve> curves) {

    static final int WIDTH = 1_200;
    static final int LEFT = 208;
    static final int TEAMS_FROM = 450;
    static final int TEAMS_UNTIL = 750;
    static final int RIGHT = 992;

    private static final int TEAM_ROOM = 60;
    private static final int PARTNER_ROOM = 84;
    private static final int BEND = 130;

    /** Something that stands at a height. */
    record Spot(String key, int y) {}

    /** A line between a partner and a team, and the path that draws it. */
    record Curve(Tie tie, String path) {}

    /** Who is tied to which team. */
    record Tie(String partner, String team) {}

    /** The partners of both sides. */
    record Sides(List<String> left, List<String> right) {}

    /** Shares partners out so that both sides have about as many lines, those with most first. */
    static Sides sides(List<String> partners, List<Tie> ties) {
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        int difference = 0;
        List<String> byLines = partners.stream()
                .sorted(Comparator.comparingInt((String partner) -> lines(partner, ties))
                        .reversed())
                .toList();
        for (String partner : byLines) {
            (difference <= 0 ? left : right).add(partner);
            difference += difference <= 0 ? lines(partner, ties) : -lines(partner, ties);
        }
        return new Sides(left, right);
    }

    private static int lines(String partner, List<Tie> ties) {
        return (int) ties.stream().filter(tie -> tie.partner().equals(partner)).count();
    }

    /** Lays out the picture. */
    static NetworkLayout of(List<String> teams, Sides sides, List<Tie> ties) {
        int most = Math.max(sides.left().size(), sides.right().size());
        int height = Math.max(TEAM_ROOM * teams.size(), PARTNER_ROOM * most);
        List<Spot> middle = spread(teams, height);
        Map<String, Integer> heights = new HashMap<>();
        middle.forEach(spot -> heights.put(spot.key(), spot.y()));
        List<Spot> left = spread(byHeight(sides.left(), ties, heights), height);
        List<Spot> right = spread(byHeight(sides.right(), ties, heights), height);
        List<Curve> curves = new ArrayList<>();
        left.forEach(spot -> curves(curves, ties, heights, spot, LEFT, TEAMS_FROM, BEND));
        right.forEach(spot -> curves(curves, ties, heights, spot, RIGHT, TEAMS_UNTIL, -BEND));
        return new NetworkLayout(height, middle, left, right, curves);
    }

    private static List<Spot> spread(List<String> keys, int height) {
        List<Spot> spots = new ArrayList<>();
        for (int position = 0; position < keys.size(); position++) {
            spots.add(new Spot(keys.get(position), height * (2 * position + 1) / (2 * keys.size())));
        }
        return spots;
    }

    private static List<String> byHeight(List<String> partners, List<Tie> ties, Map<String, Integer> heights) {
        return partners.stream()
                .sorted(Comparator.comparingDouble(partner -> ties.stream()
                        .filter(tie -> tie.partner().equals(partner))
                        .mapToInt(tie -> heights.getOrDefault(tie.team(), 0))
                        .average()
                        .orElse(0)))
                .toList();
    }

    private static void curves(
            List<Curve> curves, List<Tie> ties, Map<String, Integer> heights, Spot spot, int fromX, int toX, int bend) {
        for (Tie tie : ties) {
            Integer toY = heights.get(tie.team());
            if (tie.partner().equals(spot.key()) && toY != null) {
                curves.add(new Curve(
                        tie,
                        "M%d %dC%d %d %d %d %d %d"
                                .formatted(fromX, spot.y(), fromX + bend, spot.y(), toX - bend, toY, toX, toY)));
            }
        }
    }
}
