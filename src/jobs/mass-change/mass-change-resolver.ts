import { Arg, Mutation, Resolver } from "type-graphql";
import { conditionsOf } from "../../graphql/records/conditions";
import { filterType } from "../../graphql/records/filter-types";
import { inputType } from "../../graphql/records/generated";
import { changesInput, pluralName } from "../../graphql/records/input-types";
import { guarding } from "../../graphql/requires";
import type { Description, RecordClass } from "../../store/description/description";
import { descriptionOfClass } from "../../store/description/registry";
import type { Door } from "../../store/door";
import { openHandle } from "../../store/handles";
import { matchingIds } from "../../store/reading/matching";
import { checkChanges } from "../../store/writing/check-changes";
import { JobDesk } from "../job-desk";
import { jobPayload } from "../job-view";

/** The right to ask for a change of many: that to change one, asked again for each of them when its turn comes. */
class MassAsker {
  constructor(
    private readonly door: Door,
    private readonly of: Description,
  ) {}

  /** Throws `BadInput` for a filter that asks nothing, `Forbidden` for one that asks by what is hidden, `Faults`. */
  async ask(kind: string, filter: object, set: object | null): Promise<object> {
    // What the job will read is what is judged here: as JSON carries it.
    const [asked, changes] = JSON.parse(JSON.stringify([filter, set])) as [Record<string, unknown>, object | null];
    await matchingIds(this.door, this.of, conditionsOf(this.of, asked, ["input", "filter"]), null, 1);
    if (changes) await checkChanges(this.door, this.of, changes, ["input", "set"]);
    const input = { resource: this.of.kind, filter: asked, set: changes ?? {} };
    return { job: await new JobDesk(this.door).ask({ kind, input }) };
  }
}

const RequiresMass = (type: RecordClass, right: "edit" | "delete") =>
  guarding(`${type.name}:${right} by filter`, async (door) => {
    await openHandle(door, type, right);
    return new MassAsker(door, descriptionOfClass(type));
  });

/** The types of the two mutations of a kind. */
function typesOf(of: Description) {
  const Plural = pluralName(of);
  const filter = {
    name: "filter",
    type: filterType(of),
    nullable: false,
    description: "Which, of those that you see.",
  };
  const set = { name: "set", type: changesInput(of), nullable: false, description: "What changes: null clears." };
  return {
    Plural,
    updateInput: inputType(`Update${Plural}ByFilterInput`, `Changes of all ${of.plural} that fit.`, [filter, set]),
    deleteInput: inputType(`Delete${Plural}ByFilterInput`, `Which ${of.plural} are to go.`, [filter]),
    updatePayload: jobPayload(`Update${Plural}ByFilterPayload`),
    deletePayload: jobPayload(`Delete${Plural}ByFilterPayload`),
  };
}

/** Changing all records of a kind that fit a filter, and putting them in the trash: as jobs. */
export function massChangeResolver(type: RecordClass): object {
  const of = descriptionOfClass(type);
  const { Plural, updateInput, deleteInput, updatePayload, deletePayload } = typesOf(of);

  @Resolver()
  class MassChanging {
    @Mutation(() => updatePayload, {
      name: `update${Plural}ByFilter`,
      description: `Changes all ${of.plural} that fit, each by your rights to it, as a job.`,
    })
    @RequiresMass(type, "edit")
    updateAll(
      asker: MassAsker,
      @Arg("input", () => updateInput, { description: "Which, and what changes." }) input: object,
    ): Promise<object> {
      const { filter, set } = input as { filter: object; set: object };
      return asker.ask("UPDATE_BY_FILTER", filter, set);
    }

    @Mutation(() => deletePayload, {
      name: `delete${Plural}ByFilter`,
      description: `Puts all ${of.plural} that fit in the trash, each by your rights to it, as a job.`,
    })
    @RequiresMass(type, "delete")
    deleteAll(
      asker: MassAsker,
      @Arg("input", () => deleteInput, { description: "Which are to go." }) input: object,
    ): Promise<object> {
      return asker.ask("DELETE_BY_FILTER", (input as { filter: object }).filter, null);
    }
  }
  return MassChanging;
}
