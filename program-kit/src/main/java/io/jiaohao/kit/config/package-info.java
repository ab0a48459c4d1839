/** Strict YAML: every error names file, line, key and reason. */
@NullMarked
package io.jiaohao.kit.config;

import org.jspecify.annotations.NullMarked;
