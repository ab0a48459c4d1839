/** Files that outlive a power cut. */
@NullMarked
package io.jiaohao.kiosk.disk;

import org.jspecify.annotations.NullMarked;
