package io.jiaohao.kiosk;

import io.jiaohao.kiosk.printer.Printer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --printer}. */
final class PrinterConverter implements ITypeConverter<Printer> {
    @Override
    public Printer convert(String text) {
        try {
            return Printer.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
