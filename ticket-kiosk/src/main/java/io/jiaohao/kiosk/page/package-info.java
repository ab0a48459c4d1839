/** What the touch page shows: the hall as groups of matters, and codes to scan. */
@NullMarked
package io.jiaohao.kiosk.page;

import org.jspecify.annotations.NullMarked;
