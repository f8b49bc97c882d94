/**
 * Shows an operator what the bot will answer and what not, as one HTML file that needs nothing from
 * elsewhere. Entry type: {@link dev.tellonce.faq.report.ReportPage}. The same figures give the same
 * bytes; every text that somebody wrote is escaped. For one thread.
 */
@NullMarked
package dev.tellonce.faq.report;

import org.jspecify.annotations.NullMarked;
