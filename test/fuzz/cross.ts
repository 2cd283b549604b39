import type { Act, SignedIn } from "./accounts";
import type { Harvest } from "./harvest";
import { tags } from "./tags";

/**
 * Ties between what one sees and what he does not, each way: his leads about hidden companies with hidden contacts,
 * hidden leads about his companies, people and branches there, hidden tasks beside his, his tasks on hidden leads.
 */
export async function cross(act: Act, by: SignedIn, owner: SignedIn, all: Harvest, seen: Harvest): Promise<void> {
  const responsibleId = owner.me.id;
  const [own, hidden] = [seen, all].map(
    ({ ids }) =>
      (kind: string) =>
        ids.get(kind) ?? [],
  );
  const ownOf = own ?? none;
  const hiddenOf = (kind: string): readonly string[] =>
    (hidden ?? none)(kind).filter((id) => !ownOf(kind).includes(id));
  const make = (mutation: string, items: readonly object[]) => act(mutation, { items }, "", by.accessToken);
  const contactIds = hiddenOf("contact").slice(0, 3);

  await make("createLeads", [
    ...hiddenOf("company").map((companyId, index) => ({
      ...{ name: `${tags.own} across ${index}`, responsibleId, source: tags.ownField, companyId, contactIds },
    })),
    ...ownOf("company").map((companyId, index) => ({
      ...{ name: `${tags.others} across ${index}`, source: tags.othersField, companyId },
      contactIds: ownOf("contact").slice(0, 3),
    })),
  ]);
  await make("createContacts", [
    ...ownOf("company").map((companyId, index) => ({ lastName: `${tags.others} at ${index}`, companyId })),
    ...hiddenOf("company").map((companyId, index) => ({
      lastName: `${tags.own} at ${index}`,
      companyId,
      responsibleId,
    })),
  ]);
  await make("createCompanies", [
    ...ownOf("company").map((parentId, index) => ({ name: `${tags.others} below ${index}`, parentId })),
    ...hiddenOf("company").map((parentId, index) => ({ name: `${tags.own} below ${index}`, parentId, responsibleId })),
  ]);
  await make("createTasks", [
    ...hiddenOf("lead").map((cardId, index) => ({ text: `${tags.own} across ${index}`, cardId, responsibleId })),
    ...hiddenOf("lead").map((cardId, index) => ({ text: `${tags.others} beside ${index}`, cardId })),
    // What hangs on his own leads he sees by following (`rights.md` 3, step 4).
    ...ownOf("lead").map((cardId, index) => ({ text: `${tags.own} task of others ${index}`, cardId })),
  ]);
}

const none = (): readonly string[] => [];
