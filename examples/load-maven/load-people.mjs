import { peopleOf } from "./people-of.mjs";
import { Progress } from "./progress.mjs";
import { roles } from "./roles.mjs";

const page = "pageInfo { hasNextPage endCursor }";
const documents = {
  groups: `query Groups($after: String) { groups(first: 250, after: $after) { nodes { id name } ${page} } }`,
  roles: `query Roles($after: String) { roles(first: 250, after: $after) { nodes { id name } ${page} } }`,
  users: `query Users($after: String) {
    users(first: 100, after: $after) {
      nodes { id email supervisor { id } groups(first: 100) { nodes { id } } }
      ${page}
    }
  }`,
  createGroup: `mutation CreateGroup($input: CreateGroupInput!) {
    createGroup(input: $input) { group { id } userErrors { message } }
  }`,
  createRole: `mutation CreateRole($input: CreateRoleInput!) {
    createRole(input: $input) { role { id } userErrors { message } }
  }`,
  setRoleRights: `mutation SetRoleRights($input: SetRoleRightsInput!) {
    setRoleRights(input: $input) { userErrors { message } }
  }`,
  addUser: `mutation AddUser($input: AddUserInput!) {
    addUser(input: $input) { user { id } userErrors { message } }
  }`,
  setSupervisor: `mutation SetSupervisor($input: SetSupervisorInput!) {
    setSupervisor(input: $input) { userErrors { message } }
  }`,
  setUserGroups: `mutation SetUserGroups($input: SetUserGroupsInput!) {
    setUserGroups(input: $input) { userErrors { message } }
  }`,
};

/** Offices as groups, two roles, and everybody as a user below the manager. Answers the users' ids by name. */
export async function loadPeople(api, rows, { domain, firstPassword }, tally) {
  const people = peopleOf(rows, domain);
  const groupIds = await loadGroups(api, new Set(people.flatMap(({ offices }) => [...offices])), tally);
  const roleIds = await loadRoles(api, tally);
  const there = new Map((await api.list(documents.users)).map((user) => [user.email, user]));
  const ids = new Map();
  const progress = new Progress("people", people.length);
  for (const person of people) {
    const place = {
      supervisorId: ids.get(person.manager) ?? null,
      groupIds: [...person.offices].map((office) => groupIds.get(office)),
    };
    const user = there.get(person.email);
    const known = user && (await movePerson(api, user, place, tally));
    ids.set(person.name, known ?? (await addPerson(api, person, { ...place, roleIds, firstPassword }, tally)));
    progress.advance(1);
  }
  progress.end();
  return ids;
}

async function addPerson(api, { name, email, role }, { supervisorId, groupIds, roleIds, firstPassword }, tally) {
  const input = { name, email, supervisorId, groupIds, roleIds: [roleIds.get(role)] };
  const { user } = await api.change(documents.addUser, firstPassword ? { ...input, password: firstPassword } : input);
  tally.count("people", "CREATED");
  return user.id;
}

/** Puts somebody who is there where the files say. Groups that the files don't know stay. */
async function movePerson(api, user, { supervisorId, groupIds }, tally) {
  const present = user.groups.nodes.map(({ id }) => id);
  const isBelow = (user.supervisor?.id ?? null) === supervisorId;
  const isIn = groupIds.every((id) => present.includes(id));
  if (!isBelow) await api.change(documents.setSupervisor, { userId: user.id, supervisorId });
  if (!isIn)
    await api.change(documents.setUserGroups, { userId: user.id, groupIds: [...new Set([...present, ...groupIds])] });
  tally.count("people", isBelow && isIn ? "UNCHANGED" : "UPDATED");
  return user.id;
}

async function loadGroups(api, offices, tally) {
  const ids = new Map((await api.list(documents.groups)).map(({ id, name }) => [name, id]));
  for (const name of offices) {
    tally.count("groups", ids.has(name) ? "UNCHANGED" : "CREATED");
    if (!ids.has(name)) ids.set(name, (await api.change(documents.createGroup, { name })).group.id);
  }
  return ids;
}

/** A role that is there keeps the rights that it has: somebody may have thought better of them. */
async function loadRoles(api, tally) {
  const ids = new Map((await api.list(documents.roles)).map(({ id, name }) => [name, id]));
  for (const { name, purpose, cells } of roles) {
    tally.count("roles", ids.has(name) ? "UNCHANGED" : "CREATED");
    if (ids.has(name)) continue;
    const { role } = await api.change(documents.createRole, { name, purpose });
    await api.change(documents.setRoleRights, { roleId: role.id, cells });
    ids.set(name, role.id);
  }
  return ids;
}
