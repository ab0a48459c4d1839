/**
 * Identity cards: readers behind one interface, and the number that a reader gives, which is kept
 * only as long as its take is under way and is shown to nobody.
 */
@NullMarked
package io.jiaohao.kiosk.card;

import org.jspecify.annotations.NullMarked;
