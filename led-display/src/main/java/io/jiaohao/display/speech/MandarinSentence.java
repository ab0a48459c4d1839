package io.jiaohao.display.speech;

/** 「请 A 零二三号，到三号窗口」: the ticket digit by digit, the window as a number. */
final class MandarinSentence implements SentenceTemplate {
    @Override
    public String sentence(String number, String window) {
        return "请 " + spelled(number) + "号，到" + window(window);
    }

    private static String window(String label) {
        WindowLabel window = WindowLabel.of(label);
        if (window.number().isPresent()) {
            return MandarinNumber.cardinal(window.number().getAsInt()) + "号窗口";
        }
        boolean named = label.codePoints().anyMatch(Character::isIdeographic);
        return named ? label : " " + spelled(label) + "窗口";
    }

    /** Letters apart, digits one by one. */
    private static String spelled(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            if (c >= '0' && c <= '9') {
                                out.append(MandarinNumber.digit(c - '0'));
                            } else {
                                out.appendCodePoint(Character.toUpperCase(c)).append(' ');
                            }
                        });
        return out.toString();
    }
}
