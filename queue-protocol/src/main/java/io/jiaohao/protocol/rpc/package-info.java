/** JSON-RPC 2.0 over lines: framing, envelope, codec. Knows nothing of halls. */
@NullMarked
package io.jiaohao.protocol.rpc;

import org.jspecify.annotations.NullMarked;
