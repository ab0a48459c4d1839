package io.jiaohao.systemtests.pads;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Pads with 21 keys and evaluators with four: {@code FF 68 L L 68 address command data… sum 16}.
 */
final class Ff68Family implements Family {
    private static final Pattern HEAD = Pattern.compile("\u00FF\u0068(.)\\1\u0068", Pattern.DOTALL);
    private static final int HEAD_SIZE = 5;

    @Override
    public String keys(int address, List<Integer> keys) {
        return frame(address, "\u0001" + text(keys));
    }

    @Override
    public String score(int address, int value) {
        return frame(address, "\u0011" + (char) value);
    }

    private static String text(List<Integer> values) {
        return values.stream().map(Character::toString).collect(Collectors.joining());
    }

    private static String frame(int address, String commandAndData) {
        String body = (char) address + commandAndData;
        char length = (char) body.length();
        return "\u00FF\u0068" + length + length + "\u0068" + body + (char) sum(body) + "\u0016";
    }

    private static int sum(String body) {
        return body.chars().sum() % 256;
    }

    @Override
    public String hear(String received, EmulatedLine line) {
        Matcher head = HEAD.matcher(received);
        int from = 0;
        while (head.find(from)) {
            int end = head.end() + head.group(1).charAt(0);
            if (end + 2 > received.length()) {
                return received.substring(head.start());
            }
            String body = received.substring(head.end(), end);
            boolean good = received.charAt(end) == sum(body) && received.charAt(end + 1) == 0x16;
            if (good && body.length() >= 2) {
                carryOut(received.substring(head.start(), end + 2), body, line);
            }
            from = good ? end + 2 : head.start() + 1;
        }
        return received.substring(Math.max(from, received.length() - HEAD_SIZE + 1));
    }

    private static void carryOut(String frame, String body, EmulatedLine line) {
        PadModel pad = line.pad(body.charAt(0));
        if (pad == null) {
            return;
        }
        String data = body.substring(2);
        switch (body.charAt(1)) {
            case 0x01 -> heardAnswer(pad, frame, data, line);
            case 0x02 -> pad.show(digits(data), false);
            case 0x03 -> pad.beep();
            default -> line.heardNonsense();
        }
    }

    /** Our own frame back, the answer to a score, or the word that opens the evaluator. */
    private static void heardAnswer(PadModel pad, String frame, String data, EmulatedLine line) {
        if (line.isAnswered(frame)) {
            pad.answered();
        } else if (line.isAnswered(frame(pad.address(), "\u0011" + data))) {
            pad.answered();
            pad.evaluator("thanks");
        } else if (data.equals("\u000B")) {
            line.openEvaluator(pad);
        }
    }

    private static String digits(String data) {
        return data.chars()
                .mapToObj(digit -> digit == 0x0A ? " " : String.valueOf(digit))
                .collect(Collectors.joining());
    }
}
