import { groupId, userId, userIdIn, users } from "./numbers";
import { accountId, pipelineId, stageId, stageNames } from "./numbers";

export type Reach = "OWN" | "GROUP" | "ALL";

/** Somebody of the first account who signs in. */
export interface Person {
  readonly name: string;
  readonly user: number;
  readonly reach: Reach;
  readonly email: string;
}

const personOf = (name: string, user: number, reach: Reach): Person => ({
  name,
  user,
  reach,
  email: `user${user}@bench.example`,
});

/** Who loads the servers: of the group of eight 8 to 15 one, one who is alone, and one who sees everything. */
export const askers: Readonly<Record<Reach, Person>> = {
  OWN: personOf("OWN", 5, "OWN"),
  GROUP: personOf("GROUP", 11, "GROUP"),
  ALL: personOf("ALL", 50, "ALL"),
};

const team = (name: string, first: number, size: number) => ({ name, first, size });

/** Besides the groups of eight. Each one's first member asks for it. */
const largeTeams = [
  team("Team of 64", 200, 64),
  team("Team of 100", 264, 100),
  team("Team of 500", 364, 500),
  team("Veterans", users.veterans.first, 8),
];

/** Whose page is timed (`--pages`). */
export const pageAskers: readonly Person[] = [
  askers.OWN,
  { ...askers.GROUP, name: "Team of 8" },
  ...largeTeams.slice(0, 3).map(({ name, first }) => personOf(name, first, "GROUP")),
  personOf("Team of 8 with old records alone", users.veterans.first, "GROUP"),
  personOf("User with old records alone", users.veterans.first + 8, "OWN"),
  askers.ALL,
];

export const everybody: readonly Person[] = [
  ...new Map([...pageAskers, ...Object.values(askers)].map((each) => [each.user, each])).values(),
];

export const administrator = personOf("Administrator", users.administrator, "ALL");
export const password = "a password of the bench alone";

/** The account, its people, groups and settings; without logins. */
export function peopleStatements(account: number): readonly string[] {
  const id = accountId(account);
  const moments = "now(), now()";
  const groups = Array.from({ length: users.main.count / 8 }, (_, index) => team(`Group ${index}`, index * 8, 8));
  return [
    `insert into account (account_id, name, profile, viewers_may_annotate, tasks_follow_cards, reassign_within_edit, task_needs_calendar_edit, created_at)
      values ('${id}', 'Account ${account}', 'AMO', false, false, false, false, now())`,
    `insert into account_state (account_id) values ('${id}')`,
    `insert into "user" (account_id, id, created_at, updated_at, display_name, display_name_key, email, status, crm_access, is_administrator)
      select '${id}', ${userIdIn(account, "n")}, ${moments}, 'User ' || n, 'user ' || n, 'user' || n || '@bench.example', 'ACTIVE', true, n = ${users.administrator}
      from generate_series(0, ${users.count - 1}) n`,
    ...[...groups, ...largeTeams].flatMap(({ name, first, size }) => [
      `insert into "group" (account_id, id, created_at, updated_at, name) values ('${id}', '${groupId(account, first)}', ${moments}, '${name}')`,
      `insert into user_group (account_id, user_id, group_id)
        select '${id}', ${userIdIn(account, "n")}, '${groupId(account, first)}' from generate_series(${first}, ${first + size - 1}) n`,
    ]),
    `insert into pipeline (account_id, id, created_at, updated_at, name, position) values ('${id}', '${pipelineId(account)}', ${moments}, 'Sales', 0)`,
    ...stageNames.map(
      (name, index) => `insert into stage (account_id, id, created_at, updated_at, pipeline_id, name, position, kind)
        values ('${id}', '${stageId(account, index)}', ${moments}, '${pipelineId(account)}', '${name}', ${index}, '${stageKind(name)}')`,
    ),
    ...["region", "rooms"].map(
      (
        key,
        index,
      ) => `insert into custom_field (account_id, id, created_at, updated_at, resource, key, label, type, options, position)
        values ('${id}', gen_random_uuid(), ${moments}, 'LEAD', '${key}', '${key}', '${index === 0 ? "CHOICE" : "NUMBER"}',
          '${index === 0 ? "{North,East,South,West}" : "{}"}', ${index})`,
    ),
  ];
}

const stageKind = (name: string): string => (name === "Won" ? "WON" : name === "Lost" ? "LOST" : "OPEN");

/** Logins of those who sign in, all with the same password; `hash` is its hash. */
export function loginStatements(hash: string): readonly string[] {
  return [administrator, ...everybody].flatMap(({ user, email }) => {
    const id = userId(1, user);
    return [
      `insert into login (id, email, name, password_hash, created_at) values ('${id}', '${email}', 'User ${user}', '${hash}', now())`,
      `insert into membership (login_id, user_id, account_id) values ('${id}', '${id}', '${accountId(1)}')`,
      `update "user" set login_id = '${id}' where account_id = '${accountId(1)}' and id = '${id}'`,
    ];
  });
}
