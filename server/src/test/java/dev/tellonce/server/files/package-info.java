/** Tests of what files are taken, and of what is left of them. */
@NullMarked
package dev.tellonce.server.files;

import org.jspecify.annotations.NullMarked;
