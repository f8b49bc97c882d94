package dev.tellonce.server.admin;

/**
 * Where what administrators look after is kept.
 *
 * @param roster agents, teams and invitations
 * @param faq the FAQ's texts with their versions
 * @param canned the texts agents say often, with their versions
 * @param looks how the widgets look, with every version of it
 * @param documents settings that people change at the desk
 * @param surveys what visitors said as feedback
 * @param questions what the FAQ had no answer for
 * @param tones what was decided about the rules of positive language, and how they are taken
 * @param audit who changed what
 */
public record AdminStore(
    Roster roster,
    FaqVersions faq,
    CannedVersions canned,
    LookVersions looks,
    Documents documents,
    SurveyCounts surveys,
    OpenQuestions questions,
    ToneVersions tones,
    AuditLog audit) {}
