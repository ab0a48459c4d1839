/** What the kiosk's YAML file and command line say, as immutable records. */
@NullMarked
package io.jiaohao.kiosk.config;

import org.jspecify.annotations.NullMarked;
