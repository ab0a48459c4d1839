package io.jiaohao.kiosk.printer.escpos;

/** What is sent beside tickets, to hear how the printer is and to bring it back. */
public final class StatusCommands {
    private StatusCommands() {}

    /**
     * Tell at once, whatever you are doing.
     *
     * @param what 1 online, 2 why not, 4 paper
     */
    public static byte[] now(int what) {
        return new byte[] {0x10, 0x04, (byte) what};
    }

    /**
     * Tell about the paper once everything sent before is done: the answer says that a ticket is
     * out.
     */
    public static byte[] inOrder() {
        return new byte[] {0x1D, 0x72, 1};
    }

    /** Leave the error state; what was not printed is forgotten. */
    public static byte[] recover() {
        return new byte[] {0x10, 0x05, 2};
    }

    /** Forget what was sent and is not printed, so that no rest of a ticket comes out later. */
    public static byte[] clearBuffers() {
        return new byte[] {0x10, 0x14, 8, 1, 3, 0x14, 1, 6, 2, 8};
    }
}
