import { apiId } from "../../src/store/ids";
import { groupId, leadId, roleId, taskId, userId } from "./account";

interface People {
  readonly totalCount: { readonly count: number };
}

export interface Answer {
  readonly recordAudience?: People | null;
  readonly previewRights?: { readonly users: People | null };
}

export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: object;
  /** Does the answer say something? */
  readonly isAnswered: (answer: Answer) => boolean;
}

const audience = `query ($id: ID!, $action: Action) { recordAudience(id: $id, action: $action) {
  totalCount { count } nodes { userId user { name } actions { action decidedBy { step because } } } } }`;

const preview = `query ($input: PreviewRightsInput!) { previewRights(input: $input) {
  users { totalCount { count } nodes { userId user { name } effects { resource action gained lost } rights { resource action before after } } }
  totals { resource action gaining losing } userErrors { code field } } }`;

const audienceOf = (name: string, id: string, action: string | null): Question => ({
  name: `recordAudience of ${name}`,
  query: audience,
  variables: { id, action },
  isAnswered: ({ recordAudience }) => (recordAudience?.totalCount.count ?? 0) > 0,
});

const previewOf = (name: string, input: object): Question => ({
  name: `previewRights of ${name}`,
  query: preview,
  variables: { input },
  isAnswered: ({ previewRights }) => (previewRights?.users?.totalCount.count ?? 0) > 0,
});

const kinds = ["LEAD", "CONTACT", "COMPANY", "TASK"];
const cells = kinds.flatMap((resource) =>
  ["VIEW", "EDIT", "DELETE", "EXPORT", "ASSIGN"].map((action) => ({
    ...{ resource, action },
    ...{ reach: action === "VIEW" ? "GROUP" : "OWN", ownership: "EITHER" },
  })),
);
const user = (number: number): string => apiId("user", userId(number));

/** What administrators ask before they save, and of a record. */
export const questions: readonly Question[] = [
  audienceOf("a lead", apiId("lead", leadId(77)), null),
  audienceOf("a lead for EDIT", apiId("lead", leadId(78)), "EDIT"),
  audienceOf("a task", apiId("task", taskId(77)), null),
  previewOf("a role's rights", { setRoleRights: { roleId: apiId("role", roleId(2)), cells } }),
  previewOf("a user's rights", { setUserRights: { userId: user(40), cells } }),
  previewOf("a user's roles", { setUserRoles: { userId: user(41), roleIds: [apiId("role", roleId(3))] } }),
  previewOf("a group's members", {
    updateGroup: { id: apiId("group", groupId(2)), userIds: Array.from({ length: 60 }, (_, index) => user(index + 2)) },
  }),
  previewOf("a group's roles", {
    setGroupRoles: { groupId: apiId("group", groupId(2)), roleIds: [apiId("role", roleId(1))] },
  }),
  previewOf("a supervisor", { setSupervisor: { userId: user(30), supervisorId: user(5) } }),
  previewOf("policies", { setPolicies: { viewersMayAnnotate: true, tasksFollowCards: false } }),
];
