// Teams: a name and who belongs to it.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { People, Team } from "../model/shapes.ts";
import { useGround, useWords } from "./context.ts";
import { Form, FormFoot, NewerNote, SetField, TextField, useSaving } from "./fields.tsx";

export function TeamsPart({ people, again }: { people: People; again(): void }): JSX.Element {
  const t = useWords();
  const [open, setOpen] = useState<string>();
  return (
    <section aria-labelledby="teams">
      <h3 id="teams">{t.agents.teams}</h3>
      {people.teams.length === 0 && <p class="empty">{t.agents.noTeams}</p>}
      <ul class="cards">
        {people.teams.map((team) => (
          <li key={team.id} class="card">
            <button
              type="button"
              class="card-head"
              aria-expanded={open === team.id}
              onClick={() => setOpen(open === team.id ? undefined : team.id)}
            >
              <span class="card-name">{team.name}</span>
              <span class="soft">{t.agents.memberCount(team.members.length)}</span>
            </button>
            {open === team.id && (
              <TeamForm
                team={team}
                people={people}
                onClose={() => setOpen(undefined)}
                onSaved={again}
              />
            )}
          </li>
        ))}
      </ul>
      {open === "" ? (
        <TeamForm
          people={people}
          onClose={() => setOpen(undefined)}
          onSaved={() => {
            setOpen(undefined);
            again();
          }}
        />
      ) : (
        <button type="button" class="button" onClick={() => setOpen("")}>
          {t.agents.addTeam}
        </button>
      )}
    </section>
  );
}

function TeamForm(props: {
  team?: Team;
  people: People;
  onClose(): void;
  onSaved(): void;
}): JSX.Element {
  const t = useWords();
  const { api } = useGround();
  const { team, people } = props;
  const [name, setName] = useState(team?.name ?? "");
  const [members, setMembers] = useState<string[]>([...(team?.members ?? [])]);
  const [version, setVersion] = useState(team?.version ?? 0);
  const saving = useSaving<Team>();
  const done = (saved: Team): void => {
    setVersion(saved.version);
    props.onSaved();
  };
  const save = (over: number): Promise<void> =>
    saving.run(() => {
      const body = { name, members, version: over };
      return team === undefined
        ? api.send<Team>("POST", "admin/teams", body)
        : api.send<Team>("PUT", `admin/teams/${team.id}`, body);
    }, done);
  const newer = saving.newer;
  return (
    <Form onSend={() => void save(version)}>
      <TextField
        name="name"
        label={t.agents.teamName}
        value={name}
        faults={saving.faults}
        onValue={(value) => {
          setName(value);
          saving.touched();
        }}
      />
      <SetField
        name="members"
        label={t.agents.members}
        value={members}
        options={people.agents.map((agent) => [agent.id, agent.name])}
        faults={saving.faults}
        onValue={(value) => {
          setMembers(value);
          saving.touched();
        }}
      />
      {newer !== undefined && (
        <NewerNote
          onTake={() => {
            setName(newer.name);
            setMembers([...newer.members]);
            setVersion(newer.version);
            saving.settle();
          }}
          onKeep={() => void save(newer.version)}
        >
          {newer.name}, {t.agents.memberCount(newer.members.length)}
        </NewerNote>
      )}
      <FormFoot saving={saving} onCancel={props.onClose}>
        {team !== undefined && (
          <button
            type="button"
            class="button"
            onClick={() =>
              void saving.run(
                () => api.send<Team>("DELETE", `admin/teams/${team.id}?version=${version}`),
                () => props.onSaved(),
              )
            }
          >
            {t.act.remove}
          </button>
        )}
      </FormFoot>
    </Form>
  );
}
