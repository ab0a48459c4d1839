/** The administrator's page: people, keys of the API, and the audit. */
@NullMarked
package io.jiaohao.server.web.people;

import org.jspecify.annotations.NullMarked;
