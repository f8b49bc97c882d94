/**
 * Mail that leaves the server. {@link dev.tellonce.server.mail.Mailer} takes one in and never
 * blocks; {@link dev.tellonce.server.mail.MailQueue} keeps a bounded number in memory and tries
 * each a few times, on threads of its own; {@link dev.tellonce.server.mail.SmtpSender} speaks SMTP.
 */
@NullMarked
package dev.tellonce.server.mail;

import org.jspecify.annotations.NullMarked;
