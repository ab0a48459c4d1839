/**
 * A visitor's own page, behind the code on the ticket: {@code PhonePart} has the addresses, {@code
 * PhonePage} what stands on it, {@code PhoneHall} keeps the open ones up to date.
 */
@NullMarked
package io.jiaohao.server.web.phone;

import org.jspecify.annotations.NullMarked;
