/**
 * Keeps the design's table of packages true: {@link
 * dev.tellonce.server.architecture.PackageTableTest} says who may touch whom, {@link
 * dev.tellonce.server.architecture.HouseRulesTest} what no class does. Reads the compiled classes
 * of every module once.
 */
@NullMarked
package dev.tellonce.server.architecture;

import org.jspecify.annotations.NullMarked;
