/**
 * What administrators look after: people, content, hours and settings, over HTTP below {@code
 * /v1/desk/admin/}. Enters at {@link dev.tellonce.server.admin.AdminRoutes}; what is kept is behind
 * the ports of {@link dev.tellonce.server.admin.AdminStore}, where each change and its row in the
 * audit log are one transaction. Any thread; calls block on the store.
 */
@NullMarked
package dev.tellonce.server.admin;

import org.jspecify.annotations.NullMarked;
