package io.jiaohao.display.strip.driver;

import com.digitalpetri.modbus.client.ModbusRtuClient;
import com.digitalpetri.modbus.exceptions.ModbusExecutionException;
import com.digitalpetri.modbus.exceptions.ModbusResponseException;
import com.digitalpetri.modbus.exceptions.ModbusTimeoutException;
import com.digitalpetri.modbus.pdu.ModbusRequestPdu;
import com.digitalpetri.modbus.pdu.WriteMultipleRegistersRequest;
import com.digitalpetri.modbus.pdu.WriteSingleRegisterRequest;
import io.jiaohao.display.strip.face.Scene;
import io.jiaohao.display.strip.face.StripView.Kind;
import io.jiaohao.kit.wire.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;

/**
 * Displays with a Modbus RTU register map (DEVICES.md, 1.4): the ticket's number while one is
 * called or served, else nothing. The strip's address is the unit. Used by its line's thread.
 */
final class ModbusDriver implements StripDriver {
    private static final Duration LATEST = Duration.ofSeconds(10); // the wire gives up before
    private static final int MOST_VALUE = 0xFFFF;

    private final ModbusSettings settings;
    private final Duration patience;
    private boolean unanswered; // an answer may still be on its way

    ModbusDriver(ModbusSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    @Override
    public byte[] payload(StripTarget target, Scene scene) {
        Kind kind = scene.view().kind();
        String number = kind == Kind.CALLED || kind == Kind.SERVING ? scene.view().number() : "";
        return settings.isNumber() ? value(number) : registers(number);
    }

    private static byte[] value(String number) {
        String digits = number.replaceAll("\\D", "");
        int value = digits.isEmpty() || digits.length() > 5 ? 0 : Integer.parseInt(digits);
        short low = (short) Math.min(value, MOST_VALUE);
        return ByteBuffer.allocate(Short.BYTES).putShort(low).array();
    }

    private byte[] registers(String number) {
        Charset charset = Charset.forName(settings.charset());
        int places = settings.places();
        byte[] text =
                settings.align() == ModbusSettings.Align.LEFT
                        ? Padding.left(number, places, charset)
                        : Padding.right(number, places, charset);
        if (settings.perRegister() == 2) {
            byte[] even = Arrays.copyOf(text, (places + 1) / 2 * 2);
            Arrays.fill(even, places, even.length, (byte) ' ');
            return even;
        }
        ByteBuffer wide = ByteBuffer.allocate(2 * places);
        for (byte each : text) {
            wide.put((byte) 0).put(each);
        }
        return wide.array();
    }

    @Override
    public void show(Wire wire, StripTarget target, byte[] payload)
            throws IOException, TroubleException {
        ModbusWire modbus = new ModbusWire(wire, patience);
        if (unanswered) {
            modbus.drain();
        }
        unanswered = true;
        try {
            ModbusRtuClient.create(
                            modbus, config -> config.setRequestTimeout(LATEST.plus(patience)))
                    .send(target.address(), request(payload));
            unanswered = false;
        } catch (ModbusResponseException e) {
            unanswered = false;
            throw TroubleException.refusal("Modbus exception " + e.getExceptionCode());
        } catch (ModbusTimeoutException e) {
            throw TroubleException.silence();
        } catch (ModbusExecutionException e) {
            throw failed(e.getCause());
        }
    }

    private ModbusRequestPdu request(byte[] payload) {
        return settings.isNumber()
                ? new WriteSingleRegisterRequest(
                        settings.start(), ByteBuffer.wrap(payload).getShort() & MOST_VALUE)
                : new WriteMultipleRegistersRequest(settings.start(), payload.length / 2, payload);
    }

    private static TroubleException failed(Throwable cause) throws IOException {
        if (cause instanceof IOException lost) {
            throw lost;
        }
        return cause instanceof TimeoutException
                ? TroubleException.silence()
                : TroubleException.refusal(String.valueOf(cause.getMessage()));
    }
}
