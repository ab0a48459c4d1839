/**
 * Numbers that the kiosk gives while no server can be reached (DOMAIN N8): leased while there is
 * one, stored before they are printed, handed in when there is one again.
 */
@NullMarked
package io.jiaohao.kiosk.offline;

import org.jspecify.annotations.NullMarked;
