import { createHash } from "node:crypto";

/**
 * Everybody whom the files name, by name: `{ name, email, role, manager, offices }`. Managers come first, so that there
 * is a supervisor to be put under. A manager is in the offices of the team: who is in no group is alone in it.
 */
export function peopleOf(rows, domain) {
  const people = new Map();
  const meet = (name, role) => people.get(name) ?? people.set(name, { name, role, offices: new Set() }).get(name);
  const teams = rows["sales_teams.csv"].map(({ cells }) => cells);
  for (const { manager, regional_office: office } of teams) meet(manager, "Sales manager").offices.add(office);
  for (const { sales_agent: agent, manager, regional_office: office } of teams) {
    const person = meet(agent, "Sales agent");
    person.offices.add(office);
    if (agent !== manager) person.manager = manager;
  }
  for (const { cells } of rows["sales_pipeline.csv"]) meet(cells.sales_agent, "Sales agent");
  return withEmails([...people.values()], domain);
}

/** `Mei-Mei Johns` is `mei-mei.johns@…`; whom Latin letters can't tell apart gets a mark made from the name as well. */
function withEmails(people, domain) {
  const localParts = people.map(({ name }) => localPartOf(name));
  return people.map((person, index) => {
    const plain = localParts[index];
    const isAlone = plain !== "" && localParts.indexOf(plain) === localParts.lastIndexOf(plain);
    const mark = createHash("sha256").update(person.name).digest("hex").slice(0, 8);
    return { ...person, email: `${isAlone ? plain : `${plain || "person"}.${mark}`}@${domain}`.toLowerCase() };
  });
}

const localPartOf = (name) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, ".")
    .replace(/^[.-]+|[.-]+$/g, "");
