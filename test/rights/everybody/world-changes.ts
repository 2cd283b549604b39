import * as wouldBe from "../../../src/rights/everybody/would-be";
import { everybody as all, moment } from "../../support/generated/account";
import type { Random } from "../../support/generated/random";
import { drawWorld } from "../../worlds/account/draw-world";
import type { World } from "../../worlds/account/world";

/** One change of a world, and the same of everybody in it. */
type Changing = (random: Random, world: World) => readonly [World, wouldBe.Change];

const changePerson = (world: World, userId: string, change: Partial<World["people"][number]>): World => ({
  ...world,
  people: world.people.map((person) => (person.id === userId ? { ...person, ...change } : person)),
});

/** The cells of another world's person or role, whatever they are. */
const otherCells = (random: Random): World["people"][number]["cells"] =>
  random.pick([...drawWorld(Math.floor(random.next() * 500), moment).people, { cells: {} }]).cells;

const some = <T>(random: Random, list: readonly T[]): readonly T[] => list.filter(() => random.chance(0.4));

/** What an administrator may change, drawn at random. */
export const changes: Readonly<Record<string, Changing>> = {
  "the cells of a role": (random, world) => {
    const [{ id }, cells] = [random.pick(world.roles), otherCells(random)];
    const roles = world.roles.map((role) => (role.id === id ? { ...role, cells } : role));
    return [{ ...world, roles }, wouldBe.withCellsOfRole(id, cells)];
  },
  "the cells of a user": (random, world) => {
    const [id, cells] = [random.pick(all), otherCells(random)];
    return [changePerson(world, id, { cells }), wouldBe.withCellsOfUser(id, cells)];
  },
  "the roles of a user": (random, world) => {
    const [id, roleIds] = [random.pick(all), some(random, world.roles).map((role) => role.id)];
    return [changePerson(world, id, { roleIds }), wouldBe.withRolesOfUser(id, roleIds)];
  },
  "the groups of a user": (random, world) => {
    const [id, groupIds] = [random.pick(all), some(random, world.groups).map((group) => group.id)];
    return [changePerson(world, id, { groupIds }), wouldBe.withGroupsOfUser(id, groupIds)];
  },
  "the roles of a group": (random, world) => {
    const [{ id }, roleIds] = [random.pick(world.groups), some(random, world.roles).map((role) => role.id)];
    const groups = world.groups.map((group) => (group.id === id ? { ...group, roleIds } : group));
    return [{ ...world, groups }, wouldBe.withRolesOfGroup(id, roleIds)];
  },
  "the members of a group": (random, world) => {
    const [{ id }, users] = [random.pick(world.groups), some(random, all)];
    const people = world.people.map((person) => {
      const others = person.groupIds.filter((each) => each !== id);
      const isStaying = person.status === "REMOVED" ? person.groupIds.includes(id) : users.includes(person.id);
      return { ...person, groupIds: isStaying ? [...others, id] : others };
    });
    return [{ ...world, people }, wouldBe.withMembersOfGroup(id, users)];
  },
  "the holders of a role": (random, world) => {
    const [{ id }, users] = [random.pick(world.roles), some(random, all)];
    const people = world.people.map((person) => {
      const others = person.roleIds.filter((each) => each !== id);
      const isStaying = person.status === "REMOVED" ? person.roleIds.includes(id) : users.includes(person.id);
      return { ...person, roleIds: isStaying ? [...others, id] : others };
    });
    return [{ ...world, people }, wouldBe.withHoldersOfRole(id, users)];
  },
  "the policies": (random, world) => {
    const policies = { viewersMayAnnotate: random.chance(0.5), tasksFollowCards: random.chance(0.5) };
    return [{ ...world, policies: { ...world.policies, ...policies } }, wouldBe.withPolicies(policies)];
  },
  "a supervisor": (random, world) => {
    // Whoever has no reports closes no circle.
    const leaf = world.people.find(({ id }) => world.people.every(({ supervisorId }) => supervisorId !== id));
    const [id, supervisorId] = [leaf?.id ?? "", random.pick([...all.filter((each) => each !== leaf?.id), null])];
    return [changePerson(world, id, { supervisorId }), wouldBe.withSupervisor(id, supervisorId)];
  },
};
