/**
 * Reports of a day or a longer time, computed from the journal alone: what they are made of is kept
 * so that it need not be computed twice, and may be thrown away. And their tables for other
 * programs.
 */
@NullMarked
package io.jiaohao.server.report;

import org.jspecify.annotations.NullMarked;
