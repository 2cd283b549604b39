import type { Person } from "../../records/office";

/** The contacts that somebody sees, by their names. */
export const contacts = async (person: Person): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const fields =
    "name externalId position phones { number label } emails { address label } tags company { name } responsible { id }";
  const answer = await person.get<{ contacts: { nodes: readonly Readonly<Record<string, unknown>>[] } }>(
    `{ contacts(first: 50, orderBy: [{ field: NAME, direction: ASC }]) { nodes { ${fields} } } }`,
  );
  return answer.contacts.nodes;
};

/** Three people, two of one company. */
export const people = [
  "External ID,First name,Last name,E-mail,Phone,Company,Job title",
  "p1,Anna,Berg,anna@berg.example,+49 30 1234567,Berg GmbH,Head",
  "p2,Boris,Berg,boris@berg.example,+49 30 7654321,Berg GmbH,Hand",
  "p3,Clara,Thal,,,,",
].join("\n");
