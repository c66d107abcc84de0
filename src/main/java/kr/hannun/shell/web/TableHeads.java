package kr.hannun.shell.web;

import java.util.HashMap;
import java.util.Map;

/** Under which head each cell of a table stands, cells that span rows and columns among them. */
class TableHeads {

    private final Map<Integer, String> names = new HashMap<>();

    /** For each column the number of rows still taken by a cell that began above. */
    private final Map<Integer, Integer> taken = new HashMap<>();

    private int column;
    private int last;

    void nextRow() {
        column = 0;
        taken.entrySet().forEach(place -> place.setValue(place.getValue() - 1));
    }

    /** The next cell of the row, and the head above it; empty where it stands under none, or under several. */
    String nextCell(int columns, int rows) {
        while (taken.getOrDefault(column, 0) > 0) {
            column++;
        }
        last = column;
        for (int next = 0; next < columns; next++) {
            taken.put(column++, rows);
        }
        return columns == 1 ? names.getOrDefault(last, "") : "";
    }

    /** The cell that was read last is a head of this name. */
    void named(String name) {
        names.put(last, name.strip().replaceAll("\\s+", " "));
    }
}
