/** Tables that the tests of every package read. */
@NullMarked
package dev.tellonce.nlp;

import org.jspecify.annotations.NullMarked;
