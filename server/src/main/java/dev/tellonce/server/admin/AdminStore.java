package dev.tellonce.server.admin;

/**
 * Where what administrators look after is kept.
 *
 * @param roster agents, teams and invitations
 * @param faq the FAQ's texts with their versions
 * @param documents settings that people change at the desk
 * @param audit who changed what
 */
public record AdminStore(Roster roster, FaqVersions faq, Documents documents, AuditLog audit) {}
