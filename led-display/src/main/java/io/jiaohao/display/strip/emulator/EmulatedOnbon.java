package io.jiaohao.display.strip.emulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Onbon cards with fonts. Each answers for its own address and for FFFE; a wrong checksum is error
 * 5, an unknown command 2. Of a dynamic area they keep the text.
 */
public final class EmulatedOnbon implements EmulatedDevice {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Pattern FRAME = Pattern.compile("\u00A5+([^\u00A5Z]+)Z");
    private static final String KNOWN = "A200 A203 A300 A302 A310 A306 A102";
    private static final String MARKS = "\\\\(C[1-3]|F[OE]\\d{3})";
    private static final int ANYBODY = 0xFFFE;
    private static final int HEADER = 14;
    private static final int TEXT_AT = 9 + 27; // of an area command
    private static final int NO_COMMAND = 2;
    private static final int BAD_CHECKSUM = 5;

    private final Set<Integer> addresses;
    private final Shows shows;
    private final Map<Integer, Integer> faults = new ConcurrentHashMap<>(); // error by address
    private final Set<Integer> mute = ConcurrentHashMap.newKeySet();
    private String heard = "";

    public EmulatedOnbon(Set<Integer> addresses, Shows shows) {
        this.addresses = Set.copyOf(addresses);
        this.shows = shows;
    }

    /** From now on a card refuses everything with that error; 0 for no longer. */
    public void refuse(int address, int error) {
        faults.put(address, error);
    }

    /** From now on a card says nothing, or again does. */
    public void mute(int address, boolean silent) {
        if (silent) {
            mute.add(address);
        } else {
            mute.remove(address);
        }
    }

    @Override
    public synchronized void hear(byte[] bytes, Consumer<byte[]> answer) {
        heard += new String(bytes, ISO_8859_1);
        Matcher frames = FRAME.matcher(heard);
        int end = 0;
        while (frames.find()) {
            end = frames.end();
            take(plain(frames.group(1)), answer);
        }
        heard = heard.substring(end);
    }

    @Override
    public synchronized void silence() {
        heard = "";
    }

    private static byte[] plain(String escaped) {
        return escaped.replace("\u00A6\u0002", "\u00A5")
                .replace("[\u0002", "Z")
                .replace("\u00A6\u0001", "\u00A6")
                .replace("[\u0001", "[")
                .getBytes(ISO_8859_1);
    }

    private void take(byte[] frame, Consumer<byte[]> answer) {
        if (frame.length < HEADER + 5 + 2) {
            return;
        }
        int to = frame[0] & 0xFF | (frame[1] & 0xFF) << 8;
        for (int address : addresses) {
            if ((to == address || to == ANYBODY) && !mute.contains(address)) {
                answer.accept(answer(address, error(address, frame)));
            }
        }
    }

    private int error(int address, byte[] frame) {
        if (Crc.of(frame, 0) != 0) {
            return BAD_CHECKSUM;
        }
        byte[] data = Arrays.copyOfRange(frame, HEADER, frame.length - 2);
        String command = "%02X%02X".formatted(data[0], data[1]);
        int fault = faults.getOrDefault(address, 0);
        if (fault == 0 && command.equals("A306") && data.length > TEXT_AT) {
            String text = new String(data, TEXT_AT, data.length - TEXT_AT, GBK);
            shows.show(address, text.replaceAll(MARKS, "").replace("\\n", "\n"));
        }
        return KNOWN.contains(command) ? fault : NO_COMMAND;
    }

    private static byte[] answer(int address, int error) {
        byte[] plain =
                ByteBuffer.allocate(HEADER + 5)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putShort((short) 0x8000)
                        .putShort((short) address)
                        .putLong(0x02FE_0000_0000_0000L)
                        .putShort((short) 5)
                        .put(new byte[] {(byte) 0xA0, (byte) (error == 0 ? 0 : 1), (byte) error})
                        .array();
        int crc = Crc.of(plain, 0);
        String whole =
                new String(plain, ISO_8859_1) + (char) (crc & 0xFF) + (char) (crc >>> Byte.SIZE);
        String escaped =
                whole.replace("\u00A6", "\u00A6\u0001")
                        .replace("\u00A5", "\u00A6\u0002")
                        .replace("[", "[\u0001")
                        .replace("Z", "[\u0002");
        return ("\u00A5".repeat(8) + escaped + "Z").getBytes(ISO_8859_1);
    }
}
