package dev.atoll.cli;

/** How many columns of a terminal text takes: wide letters of East Asia and emoji take two, marks none. */
final class Width {
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA000, 0xA4CF},
        {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}
    };

    private Width() {}

    static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    /** As much of the text as fits, with an ellipsis in the last column where some is missing. */
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        return fitting(text, columns - 1) + '…';
    }

    /** As much of the end of the text as fits, with an ellipsis in the first column where some is missing. */
    static String cutInFront(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        var points = text.codePoints().toArray();
        var from = points.length;
        for (var used = 1; from > 0 && used + of(points[from - 1]) <= columns; from--) {
            used += of(points[from - 1]);
        }
        return '…' + new String(points, from, points.length - from);
    }

    /** The beginning of the text that fits; at least one letter of it. */
    static String fitting(String text, int columns) {
        var kept = new StringBuilder();
        var used = 0;
        for (var point : text.codePoints().toArray()) {
            if (used + of(point) > columns && !kept.isEmpty()) {
                break;
            }
            kept.appendCodePoint(point);
            used += of(point);
        }
        return kept.toString();
    }

    private static int of(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    private static boolean isWide(int point) {
        if (Character.isEmojiPresentation(point)) {
            return true;
        }
        for (var range : WIDE) {
            if (point >= range[0] && point <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
