package io.jiaohao.display.strip.emulator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Modbus RTU displays of the LED-485 kind: function 16 writes a text from register 70 on, two
 * characters each, function 6 a number into register 0. A wrong checksum and a foreign unit are met
 * with silence, other registers with exception 2.
 */
public final class EmulatedModbus implements EmulatedDevice {
    private static final int NUMBER = 6;
    private static final int REGISTERS = 16;
    private static final int TEXT_AT = 0x70;
    private static final int FIXED = 8; // bytes of most requests
    private static final int HEAD = 7; // bytes before the registers of function 16
    private static final int CRC = 2;
    private static final int FIRST = 0xFFFF;

    private final Set<Integer> units;
    private final Shows shows;
    private byte[] heard = {};

    public EmulatedModbus(Set<Integer> units, Shows shows) {
        this.units = Set.copyOf(units);
        this.shows = shows;
    }

    @Override
    public synchronized void hear(byte[] bytes, Consumer<byte[]> answer) {
        byte[] all = Arrays.copyOf(heard, heard.length + bytes.length);
        System.arraycopy(bytes, 0, all, heard.length, bytes.length);
        heard = all;
        while (heard.length >= FIXED && heard.length >= length()) {
            byte[] frame = Arrays.copyOf(heard, length());
            heard = Arrays.copyOfRange(heard, frame.length, heard.length);
            if (Crc.of(frame, FIRST) != 0) {
                heard = new byte[0]; // wait for a gap, and the next request
            } else if (units.contains(frame[0] & 0xFF)) {
                answer.accept(sealed(answer(ByteBuffer.wrap(frame, 0, frame.length - CRC))));
            }
        }
    }

    private int length() {
        return heard[1] == REGISTERS ? HEAD + (heard[6] & 0xFF) + CRC : FIXED;
    }

    @Override
    public synchronized void silence() {
        heard = new byte[0];
    }

    private byte[] answer(ByteBuffer request) {
        byte[] head = Arrays.copyOf(request.array(), 6);
        int unit = head[0] & 0xFF;
        int register = request.getShort(2) & 0xFFFF;
        if (head[1] == REGISTERS && register == TEXT_AT) {
            byte[] text = Arrays.copyOfRange(request.array(), HEAD, request.limit());
            shows.show(unit, new String(text, StandardCharsets.US_ASCII));
            return head;
        }
        if (head[1] == NUMBER && register == 0) {
            shows.show(unit, String.valueOf(request.getShort(4)));
            return head;
        }
        return new byte[] {head[0], (byte) (head[1] | 0x80), 2};
    }

    private static byte[] sealed(byte[] answer) {
        int crc = Crc.of(answer, FIRST);
        byte[] whole = Arrays.copyOf(answer, answer.length + CRC);
        whole[answer.length] = (byte) crc;
        whole[answer.length + 1] = (byte) (crc >>> Byte.SIZE);
        return whole;
    }
}
