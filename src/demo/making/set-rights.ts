import type { DemoAccount, OwnCell } from "../demo-account";
import type { Definitions } from "./make-definitions";
import type { Person } from "./person";

type People = ReadonlyMap<string, Person>;

/** Own cells, shares and seats, as the administrator sets them. */
export async function setRights(
  admin: Person,
  account: DemoAccount,
  people: People,
  definitions: Definitions,
): Promise<void> {
  for (const { key, cells } of account.people) {
    if (cells === undefined) continue;
    const input = { userId: people.get(key)?.id, cells: cells.map((cell) => inputOf(cell, definitions)) };
    await admin.does("setUserRights", input, "");
  }
  await setShares(admin, account, people);
  await grantSeats(admin, account, people);
}

function inputOf({ exceptions = [], ...cell }: OwnCell, { pipelines }: Definitions): object {
  return {
    ...cell,
    exceptions: exceptions.map(({ pipeline, reach }) => ({ pipelineId: pipelines.get(pipeline), reach })),
  };
}

async function setShares(admin: Person, { shares }: DemoAccount, people: People): Promise<void> {
  for (const grantee of new Set(shares.map((share) => share.grantee))) {
    const given = shares
      .filter((share) => share.grantee === grantee)
      .map(({ owner, area, access }) => ({ ownerId: people.get(owner)?.id, area, access }));
    await admin.does("setShares", { userId: people.get(grantee)?.id, shares: given }, "");
  }
}

async function grantSeats(admin: Person, account: DemoAccount, people: People): Promise<void> {
  const seated = account.people.filter(({ hasSeats }) => hasSeats);
  if (seated.length === 0) return;
  const { licences } = await admin.asks<{ licences: readonly { id: string }[] }>("{ licences { id } }");
  for (const { id: licenceId } of licences)
    for (const { key } of seated) await admin.does("grantLicence", { licenceId, userId: people.get(key)?.id }, "");
}
