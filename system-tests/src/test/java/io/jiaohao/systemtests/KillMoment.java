package io.jiaohao.systemtests;

/** How far a touch is when its kiosk is killed. */
enum KillMoment {
    SENT {
        @Override
        void await(TouchKiosk kiosk, String touch) {
            // at once
        }
    },
    STORED {
        @Override
        void await(TouchKiosk kiosk, String touch) {
            kiosk.awaitStored(touch);
        }
    },
    PRINTED {
        @Override
        void await(TouchKiosk kiosk, String touch) {
            kiosk.tray().awaitOneMore();
        }
    };

    abstract void await(TouchKiosk kiosk, String touch);
}
