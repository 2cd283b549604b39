import type { RightsChange } from "../../store/people/rights-change";
import type { UserRow } from "../../store/people/users";
import { type Fault, Faults } from "../../store/refusals";
import { type AskedChannels, faultsOfChannels } from "../access/export-channels";
import { type AskedSettings, settingsAfter } from "../access/settings-after";
import { fault, refuseIfAny } from "../input";
import { type ListChange, faultsOfListChange, listAfter } from "./change-list";
import { type GivenSeat, faultsOfRoom, seatsAfter } from "./change-seats";
import { changePart, logDiffs } from "./part";
import { groups, roles, seats, settings } from "./parts";
import { type Subject, fitOf, subjectsOf } from "./subjects";

/** One change for many users. Ids are UUIDs but for those of the users. */
export interface UsersAccess extends AskedSettings {
  /** Ids of the API, at most 250. */
  readonly userIds: readonly string[];
  readonly roles: ListChange;
  readonly groups: ListChange;
  readonly granted: readonly GivenSeat[];
  readonly revoked: readonly string[];
  readonly exportChannels?: AskedChannels | undefined;
  /** Does a refused user leave the others be? */
  readonly partial: boolean;
}

export interface UsersOutcome {
  /** UUIDs, one for each user; null where it was refused. */
  readonly ids: readonly (string | null)[];
  readonly outcomes: readonly ("UPDATED" | "UNCHANGED" | "REFUSED")[];
  readonly faults: readonly Fault[];
}

/** All users or none, unless it is partial. Throws `Faults`. */
export async function updateUsersAccess(change: RightsChange, asked: UsersAccess): Promise<UsersOutcome> {
  refuseIfAny(await faultsOf(change, asked));
  const named = await subjectsOf(change, asked.userIds, "userIds");
  const judged = await withRoom(change, named.map(judgeFlag(change, asked)), asked.granted);
  const faults = judged.flatMap((subject) => subject.faults);
  if (faults.length > 0 && !asked.partial) throw new Faults(faults);
  const changed = await write(
    change,
    asked,
    fitOf(judged).map(({ id }) => id),
  );
  const isFit = ({ user, faults: wrong }: Subject): boolean => user !== null && wrong.length === 0;
  const outcomeOf = (id: string | undefined) => (id !== undefined && changed.has(id) ? "UPDATED" : "UNCHANGED");
  return {
    ids: judged.map((subject) => (isFit(subject) ? (subject.user?.id ?? null) : null)),
    outcomes: judged.map((subject) => (isFit(subject) ? outcomeOf(subject.user?.id) : "REFUSED")),
    faults,
  };
}

/** What is wrong whoever it is for. */
async function faultsOf(change: RightsChange, asked: UsersAccess): Promise<Fault[]> {
  const seatChange = { added: asked.granted.map(({ licenceId }) => licenceId), removed: asked.revoked };
  const names = { table: "licence", added: "grantLicences", removed: "revokeLicenceIds" } as const;
  return [
    ...(await faultsOfListChange(change, asked.roles, {
      table: "role",
      added: "addRoleIds",
      removed: "removeRoleIds",
    })),
    ...(await faultsOfListChange(change, asked.groups, {
      ...{ table: "group", added: "addGroupIds", removed: "removeGroupIds" },
    })),
    ...(await faultsOfListChange(change, seatChange, names)),
    ...asked.granted.flatMap((seat, index) => faultsOfSeat(change, asked.granted.slice(0, index), seat)),
    ...faultsOfChannels(asked.exportChannels ?? {}, ["exportChannels"]),
  ];
}

/** What is wrong with a seat to be granted, of those before it and of its end. */
function faultsOfSeat({ now }: RightsChange, earlier: readonly GivenSeat[], { licenceId, until }: GivenSeat): Fault[] {
  const path = ["grantLicences", String(earlier.length)];
  const isTwice = earlier.some((seat) => seat.licenceId === licenceId);
  return [
    ...(isTwice ? [fault(path, "TAKEN", "There is one of this licence before.")] : []),
    ...(until !== null && until <= now ? [fault([...path, "until"], "EXPIRED", "Its end is past.")] : []),
  ];
}

/** Nobody takes the CRM from oneself: so an administrator who has it stays, too (`rights.md` 5.16). */
const judgeFlag =
  ({ standing }: RightsChange, { crmAccess }: UsersAccess) =>
  (subject: Subject, index: number): Subject => {
    const isOwn = crmAccess === false && subject.user?.id === standing.caller.userId;
    const self = fault(["userIds", String(index)], "SELF", "Nobody takes the CRM from oneself.");
    return isOwn ? { ...subject, faults: [...subject.faults, self] } : subject;
  };

async function withRoom(
  change: RightsChange,
  subjects: readonly Subject[],
  granted: readonly GivenSeat[],
): Promise<readonly Subject[]> {
  const fit: readonly UserRow[] = fitOf(subjects);
  const full = await faultsOfRoom(
    change,
    fit.map(({ id }) => id),
    granted,
  );
  return subjects.map((subject, index) => {
    const told = full.get(subject.user?.id ?? "");
    return subject.faults.length > 0 || !told ? subject : { ...subject, faults: told(["userIds", String(index)]) };
  });
}

async function write(
  change: RightsChange,
  { granted, revoked, ...asked }: UsersAccess,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const seatChange = { given: granted, taken: (licenceId: string) => revoked.includes(licenceId) };
  return logDiffs(change, [
    await changePart(change, roles, userIds, listAfter(asked.roles)),
    await changePart(change, groups, userIds, listAfter(asked.groups)),
    await changePart(change, seats, userIds, seatsAfter(seatChange)),
    await changePart(change, settings, userIds, settingsAfter(asked)),
  ]);
}
