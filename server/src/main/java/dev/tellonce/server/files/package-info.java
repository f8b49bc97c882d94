/**
 * Files that visitors and agents send: taken in while they arrive, judged by what is inside,
 * stripped of hidden data, kept on disk under names that say nothing, and served to those who may
 * read the conversation. {@link dev.tellonce.server.files.FileRoutes} is the way in and out, {@link
 * dev.tellonce.server.files.SentFiles} says which file a message may carry. Any thread; blocks on
 * the disk and the store.
 */
@NullMarked
package dev.tellonce.server.files;

import org.jspecify.annotations.NullMarked;
