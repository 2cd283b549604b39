import type { Asker, Cell } from "./asking";
import { person, teams } from "./generated/people";
import { generatedKinds } from "./generated/records";

const everyKind = (cell: Cell): Asker["sees"] => Object.fromEntries(generatedKinds.map((kind) => [kind, cell]));

const ownerships = ["RESPONSIBLE", "CREATOR", "EITHER"] as const;

const wordOf = ({ reach, ownership = "RESPONSIBLE" }: Cell): string => `${reach} ${ownership}`;

const asker = (who: string, user: number, cell: Cell): Asker => ({
  name: `${who}, ${wordOf(cell)}`,
  user,
  sees: everyKind(cell),
});

const loners = ownerships.flatMap((ownership) => [
  asker("busy", person.busy, { reach: "OWN", ownership }),
  asker("sparse", person.sparse, { reach: "OWN", ownership }),
]);

const members = teams.flatMap(({ name, colleague }) =>
  (["RESPONSIBLE", "EITHER"] as const).map((ownership) =>
    asker(`colleague of ${name}`, colleague, { reach: "GROUP", ownership }),
  ),
);

const supervisors = teams.flatMap(({ name, supervisor }) =>
  ownerships.map((ownership) => asker(`supervisor of ${name}`, supervisor, { reach: "SUBORDINATES", ownership })),
);

/** Everybody whose lists are asked for: each reach and ownership, of owners of much and of little. */
export const askers: readonly Asker[] = [
  { name: "administrator", user: person.administrator, sees: {} },
  asker("onlooker", person.onlooker, { reach: "ALL" }),
  ...loners,
  ...members,
  ...supervisors,
];

const following = (who: string, user: number, cards: Cell): Asker => ({
  name: `${who}, tasks follow cards of ${wordOf(cards)}`,
  user,
  sees: { ...everyKind(cards), TASK: { reach: "OWN", ownership: "EITHER" } },
  follows: true,
});

/** Those who see the tasks on cards that they see, as in the profile AMO. */
export const followers: readonly Asker[] = [
  following("onlooker", person.onlooker, { reach: "ALL" }),
  following("busy", person.busy, { reach: "OWN" }),
  following("sparse", person.sparse, { reach: "OWN" }),
  ...teams.map(({ name, colleague }) => following(`colleague of ${name}`, colleague, { reach: "GROUP" })),
  ...teams.map(({ name, supervisor }) =>
    following(`supervisor of ${name}`, supervisor, { reach: "SUBORDINATES", ownership: "EITHER" }),
  ),
];
