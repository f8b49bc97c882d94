// Who works here: agents, their invitations, and teams.

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Agent, People, Team } from "../model/shapes.ts";
import { sayOf, useGround, useLoaded, useWords } from "./context.ts";
import {
  CheckField,
  CopyBox,
  dateOf,
  Form,
  FormFoot,
  languageName,
  NewerNote,
  SelectField,
  SetField,
  Show,
  TextField,
  useSaving,
} from "./fields.tsx";
import { TeamsPart } from "./teams.tsx";

const ROLES = ["agent", "supervisor", "admin"] as const;

/** @param props whether the form of a new agent is open at first */
export function AgentsPage({ adds }: { adds: boolean }): JSX.Element {
  const [loaded, again] = useLoaded<People>("admin/agents");
  return (
    <Show loaded={loaded} again={again}>
      {(people) => <AgentsPart people={people} adds={adds} again={again} />}
    </Show>
  );
}

function AgentsPart(props: { people: People; adds: boolean; again(): void }): JSX.Element {
  const t = useWords();
  const { people, again } = props;
  const [open, setOpen] = useState(props.adds ? "" : undefined);
  /** Who was added just now: the invitation is what comes next. */
  const [made, setMade] = useState("");
  return (
    <>
      <div class="strip">
        <button type="button" class="button main" onClick={() => setOpen("")}>
          {t.agents.add}
        </button>
      </div>
      {open === "" && (
        <AgentForm
          key="new"
          people={people}
          onClose={() => setOpen(undefined)}
          onSaved={(saved) => {
            again();
            setMade(saved.id);
            setOpen(saved.id);
          }}
        />
      )}
      {people.agents.length === 0 && <p class="empty">{t.agents.none}</p>}
      <ul class="cards">
        {people.agents.map((agent) => (
          <li key={agent.id} class={agent.enabled ? "card" : "card off"}>
            <AgentRow
              agent={agent}
              team={people.teams.find((each) => each.id === agent.team)}
              open={open === agent.id}
              onOpen={() => setOpen(open === agent.id ? undefined : agent.id)}
            />
            {open === agent.id && (
              <AgentForm
                key={agent.id}
                agent={agent}
                people={people}
                isNew={agent.id === made}
                onClose={() => setOpen(undefined)}
                onSaved={again}
              />
            )}
          </li>
        ))}
      </ul>
      <TeamsPart people={people} again={again} />
    </>
  );
}

function AgentRow(props: {
  agent: Agent;
  team: Team | undefined;
  open: boolean;
  onOpen(): void;
}): JSX.Element {
  const t = useWords();
  const { agent } = props;
  const state = !agent.enabled
    ? t.agents.off
    : agent.has_password
      ? ""
      : agent.invited_until !== undefined
        ? t.agents.invitedUntil(dateOf(agent.invited_until, t.locale))
        : t.agents.waiting;
  return (
    <button
      type="button"
      class="card-head"
      aria-expanded={props.open}
      onClick={props.onOpen}
    >
      <span class="card-name">{agent.name}</span>
      <span class="soft">{agent.login}</span>
      <span class="soft">{t.agents.roles[agent.role]}</span>
      <span class="chips">
        {agent.languages.map((code) => (
          <span key={code} class="chip quiet">
            {code}
          </span>
        ))}
        {props.team !== undefined && <span class="chip">{props.team.name}</span>}
        {state !== "" && <span class="sign bad">{state}</span>}
      </span>
    </button>
  );
}

interface Draft {
  login: string;
  name: string;
  title: string;
  languages: string[];
  role: string;
  capacity: string;
  team: string;
  skills: string;
  enabled: boolean;
}

function draftOf(agent: Agent | undefined, people: People): Draft {
  return {
    login: agent?.login ?? "",
    name: agent?.name ?? "",
    title: agent?.title ?? "",
    languages: [...(agent?.languages ?? people.languages.slice(0, 1))],
    role: agent?.role ?? "agent",
    capacity: String(agent?.capacity ?? people.capacity),
    team: agent?.team ?? "",
    skills: (agent?.skills ?? []).join(", "),
    enabled: agent?.enabled ?? true,
  };
}

function AgentForm(props: {
  agent?: Agent;
  people: People;
  isNew?: boolean;
  onClose(): void;
  onSaved(agent: Agent): void;
}): JSX.Element {
  const t = useWords();
  const { api } = useGround();
  const { agent, people } = props;
  const [draft, setDraft] = useState(() => draftOf(agent, people));
  const [version, setVersion] = useState(agent?.version ?? 0);
  const saving = useSaving<Agent>();
  const set = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
    saving.touched();
  };
  const save = (over: number): Promise<void> =>
    saving.run(
      () => {
        const body = {
          ...draft,
          capacity: Number(draft.capacity),
          skills: draft.skills.split(","),
          version: over,
        };
        return agent === undefined
          ? api.send<Agent>("POST", "admin/agents", body)
          : api.send<Agent>("PUT", `admin/agents/${agent.id}`, body);
      },
      (saved) => {
        setVersion(saved.version);
        props.onSaved(saved);
      },
    );
  const codes = [...new Set([...people.languages, ...draft.languages])];
  const newer = saving.newer;
  return (
    <Form onSend={() => void save(version)}>
      <TextField
        name="name"
        label={t.agents.name}
        value={draft.name}
        faults={saving.faults}
        onValue={(name) => set({ name })}
      />
      <TextField
        name="login"
        label={t.agents.login}
        hint={t.agents.loginHint}
        value={draft.login}
        readOnly={agent !== undefined}
        faults={saving.faults}
        onValue={(login) => set({ login })}
      />
      <TextField
        name="title"
        label={t.agents.title}
        hint={t.agents.titleHint}
        value={draft.title}
        faults={saving.faults}
        onValue={(title) => set({ title })}
      />
      <SelectField
        name="role"
        label={t.agents.role}
        value={draft.role}
        options={ROLES.map((role) => [role, t.agents.roles[role]])}
        faults={saving.faults}
        onValue={(role) => set({ role })}
      />
      <SetField
        name="languages"
        label={t.agents.languages}
        value={draft.languages}
        options={codes.map((code) => [code, languageName(code, t.locale)])}
        faults={saving.faults}
        onValue={(languages) => set({ languages })}
      />
      <TextField
        name="capacity"
        label={t.agents.capacity}
        type="number"
        value={draft.capacity}
        faults={saving.faults}
        onValue={(capacity) => set({ capacity })}
      />
      <SelectField
        name="team"
        label={t.agents.team}
        value={draft.team}
        options={[["", t.agents.noTeam], ...people.teams.map((each) => [each.id, each.name] as const)]}
        faults={saving.faults}
        onValue={(team) => set({ team })}
      />
      <TextField
        name="skills"
        label={t.agents.skills}
        hint={t.agents.skillsHint}
        value={draft.skills}
        faults={saving.faults}
        onValue={(skills) => set({ skills })}
      />
      {agent !== undefined && (
        <CheckField
          label={t.agents.enabled}
          value={draft.enabled}
          onValue={(enabled) => set({ enabled })}
        />
      )}
      {newer !== undefined && (
        <NewerNote
          onTake={() => {
            setDraft(draftOf(newer, people));
            setVersion(newer.version);
            saving.settle();
          }}
          onKeep={() => void save(newer.version)}
        >
          {newer.name}, {newer.title}, {t.agents.roles[newer.role]}
        </NewerNote>
      )}
      <FormFoot saving={saving} onCancel={props.onClose} />
      {agent !== undefined && <InvitePart agent={agent} mail={people.mail} isNext={props.isNew === true} />}
    </Form>
  );
}

function InvitePart(props: { agent: Agent; mail: boolean; isNext: boolean }): JSX.Element {
  const t = useWords();
  const { agent, mail, isNext } = props;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNext) {
      button.current?.focus();
    }
  }, []);
  const { api, signedOut } = useGround();
  const [link, setLink] = useState<{ url: string; until: string }>();
  const [problem, setProblem] = useState("");
  const [to, setTo] = useState(agent.login.includes("@") ? agent.login : "");
  const [mailed, setMailed] = useState(false);
  const invite = async (byMail: boolean): Promise<void> => {
    const reply = await api.send<{ path: string; expires: string; mailed?: boolean }>(
      "POST",
      "admin/invitations",
      {
        agent: agent.id,
        ...(byMail
          ? { to, subject: t.agents.mailSubject, words: t.agents.mailText(agent.name) }
          : {}),
      },
    );
    if (reply.is === "ok") {
      setLink({ url: location.origin + reply.body.path, until: reply.body.expires });
      setProblem("");
      setMailed(reply.body.mailed === true);
    } else if (reply.is === "out") {
      signedOut();
    } else {
      const faulty = reply.is === "refused" && reply.faults.length > 0;
      setProblem(faulty ? t.faults.bad_value : sayOf(t, reply));
    }
  };
  return (
    <section class="invite">
      <div class="tools">
        {mail && (
          <>
            <TextField
              name="to"
              type="email"
              label={t.agents.mailTo}
              value={to}
              onValue={setTo}
            />
            <button type="button" class="button" onClick={() => void invite(true)}>
              {t.agents.mailGo}
            </button>
          </>
        )}
        <button ref={button} type="button" class="button" onClick={() => void invite(false)}>
          {t.agents.invite}
        </button>
      </div>
      {mailed && <p role="status">{t.agents.mailed(to)}</p>}
      <p role="alert" class="problem">
        {problem}
      </p>
      {link !== undefined && (
        <>
          <CopyBox label={t.agents.inviteTitle(agent.name)} text={link.url} />
          <p class="soft">{t.agents.inviteText(dateOf(link.until, t.locale))}</p>
        </>
      )}
    </section>
  );
}
