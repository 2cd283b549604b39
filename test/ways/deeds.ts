import { type Pool, idFor } from "../fuzz/ids";
import type { Luck } from "../fuzz/luck";
import { completedKinds, shapes, typeNameOf } from "../worlds/account/shapes";
import { type WorldKind, kinds } from "../worlds/account/world";

/** A change between the questions. */
export interface Deed {
  readonly mutation: string;
  readonly input: object;
  /** Does the administrator do it? */
  readonly isOfAdministrator: boolean;
}

const texts = ["Зима", "\u2028", '"\\"', "</script>", "\u0007 bell", "amber 1", "\u{1f469}\u200d\u{1f4bb}"];
const restrictable: Readonly<Record<WorldKind, readonly string[]>> = {
  LEAD: ["price", "source", "tags", "company", "contacts", "tasks", "mainContact", "lossReason", "custom.revenue"],
  CONTACT: ["phones", "emails", "tags", "company", "position", "birthday", "leads", "tasks", "custom.note"],
  COMPANY: ["phones", "emails", "website", "parent", "contacts", "leads", "tasks", "custom.colour"],
  CUSTOMER: ["expectedSum", "company", "contacts", "documents", "tags", "custom.revenue"],
  REQUEST: ["sourceText", "phones", "emails", "lead", "contact", "company", "custom.colour"],
  DOCUMENT: ["sum", "subject", "card", "tags", "custom.note"],
  TASK: ["result", "card", "dueAt", "dueOn", "custom.note"],
  EVENT: ["result", "place", "card", "contacts", "attendees", "custom.colour"],
  ACTIVITY: ["result", "number", "card", "custom.revenue"],
};

type Draw = (luck: Luck, pool: Pool) => Omit<Deed, "isOfAdministrator">;

const idOf = (luck: Luck, pool: Pool, kind: string): string => idFor(luck, pool, [kind.toLowerCase()]);

const ofRecords: readonly Draw[] = [
  (luck, pool) => {
    const kind = luck.pick(kinds);
    const { name, saidName = name } = shapes[kind];
    return {
      mutation: `update${typeNameOf(kind)}`,
      input: { id: idOf(luck, pool, kind), [saidName]: luck.pick(texts) },
    };
  },
  (luck, pool) => {
    const kind = luck.pick(kinds);
    return {
      mutation: `${luck.pick(["delete", "restore"])}${typeNameOf(kind)}`,
      input: { id: idOf(luck, pool, kind) },
    };
  },
  (luck, pool) => {
    const kind = luck.pick(completedKinds);
    return {
      mutation: `${luck.pick(["complete", "reopen"])}${typeNameOf(kind)}`,
      input: { id: idOf(luck, pool, kind) },
    };
  },
  (luck, pool) => ({
    mutation: "changeResponsible",
    input: {
      ...{ recordIds: [idOf(luck, pool, luck.pick(kinds))], responsibleId: idFor(luck, pool, ["user"]) },
      related: luck.pick([null, { contacts: "ALL" }, { contacts: "ALL", companies: "ALL" }, { companies: "NONE" }]),
    },
  }),
];

const ofRights: readonly Draw[] = [
  (luck, pool) => ({
    mutation: "setUserRights",
    input: {
      userId: idFor(luck, pool, ["user"]),
      cells: luck.some(kinds, 4).map((resource) => ({
        ...{ resource, action: luck.pick(["VIEW", "VIEW", "EDIT", "DELETE", "ASSIGN", "EXPORT"]) },
        ...{ reach: luck.pick(["NONE", "OWN", "SUBORDINATES", "GROUP", "ALL", "ALL"]) },
        ownership: luck.pick(["RESPONSIBLE", "CREATOR", "EITHER"]),
      })),
    },
  }),
  (luck, pool) => ({
    mutation: "setFieldRestrictions",
    input: {
      ...(luck.chance(0.5) ? { userId: idFor(luck, pool, ["user"]) } : { roleId: idFor(luck, pool, ["role"]) }),
      restrictions: luck
        .some(kinds, 3)
        .flatMap((resource) =>
          luck
            .some(restrictable[resource], 4)
            .map((field) => ({ resource, field, setting: luck.pick(["HIDDEN", "HIDDEN", "READ_ONLY", "OPEN"]) })),
        ),
    },
  }),
  (luck) => ({
    mutation: "setPolicies",
    input: { tasksFollowCards: luck.chance(0.5), viewersMayAnnotate: luck.chance(0.5) },
  }),
  (luck, pool) => ({
    mutation: "setUserRoles",
    input: { userId: idFor(luck, pool, ["user"]), roleIds: luck.some(pool.own.get("role") ?? ["role_none"], 2) },
  }),
  (luck, pool) => ({
    mutation: "setUserGroups",
    input: { userId: idFor(luck, pool, ["user"]), groupIds: luck.some(pool.own.get("group") ?? ["group_none"], 2) },
  }),
];

/** Something that moves what is read, or who may read it. */
export function drawDeed(luck: Luck, pool: Pool): Deed {
  const isOfRights = luck.chance(0.5);
  const { mutation, input } = luck.pick(isOfRights ? ofRights : ofRecords)(luck, pool);
  return { mutation, input, isOfAdministrator: isOfRights || luck.chance(0.6) };
}

export function documentOf({ mutation }: Deed): string {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  return `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code message } } }`;
}
