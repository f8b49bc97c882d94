package dev.tellonce.server.admin;

import dev.tellonce.bot.dialogue.Dialogue;
import dev.tellonce.server.access.AgentAccess;
import dev.tellonce.server.access.Passwords;
import dev.tellonce.server.access.RateLimits;
import dev.tellonce.server.access.Rights;
import dev.tellonce.server.mail.Mailer;
import dev.tellonce.server.net.OriginRule;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What the administrators' calls share.
 *
 * @param store where everything is kept
 * @param access whose session a cookie is of
 * @param rights who may do what
 * @param passwords hashes the password of who accepts an invitation
 * @param limits how often somebody may call
 * @param origins which pages may call
 * @param understanding the FAQ as it is live
 * @param dialogue what the bot would do
 * @param hours when people answer
 * @param surroundings what the settings say
 * @param lookRules what a widget may look like
 * @param tone the rules of the positive-language step as they are live
 * @param toneModes what is done with the texts of each inbox
 * @param mailer sends invitations; empty where no mail is set up
 * @param random makes secrets
 * @param clock the time
 */
public record AdminSide(
    AdminStore store,
    AgentAccess access,
    Rights rights,
    Passwords passwords,
    RateLimits limits,
    OriginRule origins,
    LiveUnderstanding understanding,
    Dialogue dialogue,
    StoredHours hours,
    Surroundings surroundings,
    LookRules lookRules,
    ToneBook tone,
    StoredTone toneModes,
    Optional<Mailer> mailer,
    SecureRandom random,
    InstantSource clock) {}
