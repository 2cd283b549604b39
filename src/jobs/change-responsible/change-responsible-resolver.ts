import { Arg, Extensions, Mutation, Resolver } from "type-graphql";
import { recordsOfAnyKind } from "../../graphql/records/any-kind";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import { userErrorOf } from "../../graphql/payload";
import { reachesOf } from "../../rights/cell";
import type { Resource } from "../../rights/catalogue";
import type { RecordClass } from "../../store/description/description";
import { descriptionOfClass } from "../../store/description/registry";
import type { AssignOutcome } from "../../store/writing/assigning/assign-records";
import { type Said, saidRecords } from "./said-records";
import { type Giver, Gives } from "./giver";
import { keptIn, questionIn } from "./told-of-related";
import { inputOf, payloadOf } from "./responsible-types";

/** Giving records to somebody (`rights.md` 5.6, 5.7), of these kinds those that may be given. */
export function changeResponsibleResolver(types: readonly RecordClass[]): object {
  const kinds = types.map(descriptionOfClass).filter(({ kind }) => reachesOf(kind as Resource, "ASSIGN") !== null);
  const [input, payload] = [inputOf(kinds), payloadOf()];

  @Resolver()
  class ChangingResponsible {
    @Mutation(() => payload, {
      description:
        "Makes somebody responsible for records of any kinds. Where related contacts and companies may follow and `related` does not say whether they do, nothing is done and `question` lists them.",
    })
    @Extensions({ rowsBeside: { related: 1_000, filter: 1_000 } })
    @Gives()
    async changeResponsible(
      giver: Giver,
      @Arg("input", () => input, { description: "Which records, and who." }) said: object,
      @Asked() asked: Question,
    ): Promise<object> {
      const tellsKept = asked.asksFor("kept");
      const { responsibleId, related, partial, ...which } = said as Said;
      const records = saidRecords(kinds, { ...which, partial });
      const common = { responsibleId, related, tellsKept };
      if ("recordIds" in records)
        return shown(giver, await giver.give({ ...common, ...records, partial: partial ?? false }), asked);
      const outcome = await giver.giveMatching({ ...common, ...records });
      return "job" in outcome ? { ...nothingYet, job: outcome.job } : shown(giver, outcome.given, asked);
    }
  }
  return ChangingResponsible;
}

const nothingYet = { changed: [], outcomes: [], kept: [], userErrors: [] };

async function shown(giver: Giver, given: AssignOutcome, asked: Question): Promise<object> {
  const ids = [...given.ids, ...given.followed];
  return {
    changed: await recordsOfAnyKind(giver, ids, (of) => asked.under("changed", of)),
    outcomes: [...given.outcomes, ...given.followed.map(() => "UPDATED")],
    kept: await keptIn(giver, given, asked),
    question: await questionIn(giver, given, asked),
    userErrors: given.faults.map(userErrorOf),
  };
}
