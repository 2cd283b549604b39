import { type Office, type Person, make } from "../records/office";
import { beside } from "../support/api-tokens";
import type { Turn } from "./counted-rights";

/** `profileChange` of a preview or of the change. */
export interface ProfileChange {
  readonly from: string;
  readonly to: string;
  readonly roles: readonly { roleId: string | null; name: string; outcome: string; usersAfter: number }[];
  readonly licences: readonly { readonly name: string; readonly given: number; readonly seats: number }[];
  readonly usersWithNewCells: number;
  readonly warnings: readonly { code: string; count: number; subject: string | null; message: string }[];
}

export interface ProfilePreview {
  readonly users: { readonly nodes: readonly { readonly userId: string; readonly effects: readonly Turn[] }[] } | null;
  readonly profileChange: ProfileChange | null;
  readonly rightsVersion: string | null;
  readonly userErrors: readonly { code: string; field: readonly string[]; message: string }[];
}

export const shownChange = `profileChange { from to policiesBefore { tasksFollowCards } policiesAfter { tasksFollowCards viewersMayAnnotate }
  roles { roleId name outcome usersBefore usersAfter rights { resource action reach } } newUserRights { resource action reach }
  usersWithNewCells licences { name modules seats given } warnings { code count subject message } }`;

/** What `changeProfile` with the input would do. */
export const previewOf = async (asker: Person, input: object): Promise<ProfilePreview> => {
  const query = `query ($input: PreviewRightsInput!) { previewRights(input: $input, first: 250) {
    users { nodes { userId effects { resource action gained lost } } } ${shownChange} rightsVersion userErrors { code field message } } }`;
  const { previewRights } = await asker.get<{ previewRights: ProfilePreview }>(query, {
    input: { changeProfile: input },
  });
  return previewRights;
};

export const rolesOf = async (anna: Person): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  (await anna.get<{ roles: { nodes: { id: string; name: string }[] } }>("{ roles { nodes { id name } } }")).roles.nodes;

export const lists = { LEAD: "leads", CONTACT: "contacts", COMPANY: "companies", TASK: "tasks" } as const;
export type Listed = keyof typeof lists;

/** How many records of each kind the lists show. */
export async function seenBy(person: Person): Promise<Readonly<Record<Listed, number>>> {
  const asked = Object.entries(lists).map(([kind, list]) => `${kind}: ${list}(first: 1) { totalCount { count } }`);
  const answer = await person.get<Record<Listed, { totalCount: { count: number } }>>(`{ ${asked.join(" ")} }`);
  const counts = Object.entries(answer).map(([kind, { totalCount }]) => [kind, totalCount.count]);
  return Object.fromEntries(counts) as Record<Listed, number>;
}

/** Changes with whatever a change of profile writes. */
export const rowsWritten = async (office: Office): Promise<string> => {
  const [row] = await beside<{ state: string }>(
    office.gateway.databaseUrl,
    `select (select count(*) from change) || ' ' || (select sum(rights_version) from account_state) || ' ' ||
      (select count(*) from role) || ' ' || (select count(*) from user_right) as state`,
  );
  return row?.state ?? "";
};

/** Makes the change. */
export const changed = (asker: Person, input: object) =>
  asker.act<{ profileChange: ProfileChange; account: object }>(
    "changeProfile",
    input,
    `account { profile } ${shownChange}`,
  );

export const inOrder = (turns: readonly Turn[]): readonly string[] =>
  turns.map(({ resource, action, gained, lost }) => `${resource} ${action} +${gained} -${lost}`).sort();

/** Of roles that are made, ids are not the same. */
export const withoutIds = (shown: ProfileChange | null): object => ({
  ...shown,
  roles: shown?.roles.map(({ roleId: _, ...role }) => role),
});

/** `ROLE_STAYS 1 Sales` */
export const warningsIn = (told: ProfileChange | null): readonly string[] =>
  (told?.warnings ?? []).map(({ code, count, subject }) => [code, count, subject ?? ""].join(" ").trim());

/** Records that the person made, some of them given to others by the administrator. */
export async function fill(anna: Person, person: Person, people: readonly Person[]): Promise<void> {
  const others = people.filter(({ id }) => id !== person.id);
  const [lead = ""] = await make(person, "lead", [{ name: "Own" }]);
  await make(person, "contact", [{ lastName: "Own" }]);
  await make(person, "company", [{ name: "Own" }]);
  await make(person, "task", [{ text: "Own", cardId: lead }, { text: "On none" }]);
  const given = others.slice(0, 3).map(({ id }, index) => ({ name: `Given ${index}`, responsibleId: id }));
  const made = await make(anna, "lead", given);
  await make(anna, "contact", [{ lastName: "Given", responsibleId: others[3]?.id ?? anna.id }]);
  await make(
    anna,
    "task",
    made.slice(0, 2).map((cardId) => ({ text: "Given", cardId, responsibleId: person.id })),
  );
}

/** Changes that are refused in an account of AMO, each with all that is wrong with it. */
export function wrongChanges(
  known: ReadonlyMap<string, string>,
  userId: string,
): readonly (readonly [input: object, faults: readonly string[]])[] {
  const [sales, manager] = [known.get("Sales"), known.get("Manager")];
  const [noRole, noUser] = ["role_00000000000000000000000000000000", "user_00000000000000000000000000000000"];
  return [
    [{ profile: "AMO" }, ["profile: TAKEN"]],
    [{ profile: "LESS_ANNOYING", roleForOthers: "Manager" }, ["roleForOthers: NOT_FOUND"]],
    [
      { profile: "SYNERGY", holders: [{ role: "Manager", userIds: Array.from({ length: 1_001 }, () => userId) }] },
      ["holders.0.userIds: TOO_MANY"],
    ],
    [
      {
        ...{ profile: "SYNERGY", roleForOthers: "Support", expectedRightsVersion: "1" },
        roles: [
          ...[
            { fromRoleId: noRole, to: "Manager" },
            { fromRoleId: sales, to: "Boss" },
          ],
          ...[{ fromRoleId: sales }, { fromRoleId: manager, to: "Manager" }],
        ],
        holders: [{ role: "Sales", userIds: [userId, noUser] }],
      },
      [
        ...["expectedRightsVersion: STALE_VERSION", "roles.0.fromRoleId: NOT_FOUND", "roles.1.to: NOT_FOUND"],
        ...["roles.2.fromRoleId: TAKEN", "roles.3.to: INVALID", "holders.0.role: NOT_FOUND"],
        ...["holders.0.userIds.1: NOT_FOUND", "roleForOthers: NOT_FOUND"],
      ],
    ],
  ];
}
