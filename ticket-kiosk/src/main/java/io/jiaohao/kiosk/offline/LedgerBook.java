package io.jiaohao.kiosk.offline;

import io.vertx.core.Future;
import java.util.function.UnaryOperator;

/** The ledger for the event loop, to which it is confined: what it says now, and how it changes. */
final class LedgerBook {
    private final OfflineFolder folder;
    private Ledger ledger = Ledger.EMPTY; // may be ahead of the disk by the changes under way

    LedgerBook(OfflineFolder folder) {
        this.folder = folder;
    }

    /** Begins with what is on disk. */
    void restore(Ledger stored) {
        ledger = stored;
    }

    Ledger ledger() {
        return ledger;
    }

    /**
     * Changes the ledger at once; the change is on disk when the future completes. One that cannot
     * be stored stays in memory, and is stored with the next.
     */
    Future<Void> change(UnaryOperator<Ledger> change) {
        Ledger changed = change.apply(ledger);
        if (changed.equals(ledger)) {
            return Future.succeededFuture();
        }
        ledger = changed;
        return folder.write(changed);
    }
}
