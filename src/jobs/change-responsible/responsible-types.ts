import { ID } from "type-graphql";
import { Count } from "../../graphql/records/connection";
import { filterType } from "../../graphql/records/filter-types";
import { type Generated, type Member, enumType, inputType, objectType } from "../../graphql/records/generated";
import { ItemOutcomeType } from "../../graphql/records/input-types";
import { Node } from "../../graphql/records/node";
import { ofSomeKind } from "../../graphql/records/of-some-kind";
import { payloadType } from "../../graphql/records/payload-types";
import { followingKinds } from "../../rights/related";
import type { Description } from "../../store/description/description";
import { descriptionOf } from "../../store/description/registry";
import { keptReasons } from "../../store/writing/assigning/related-outcome";
import { JobView } from "../job-view";
import { RelatedChoice } from "./related-choice";

const member = (name: string, type: unknown, description: string, nullable: Member["nullable"] = true): Member => ({
  ...{ name, type, description, nullable },
});

/** What `changeResponsible` takes, over records of these kinds. */
export function inputOf(kinds: readonly Description[]): Generated {
  const filter = ofSomeKind(
    "ChangeResponsibleFilter",
    "All records of one kind that fit, of those that you see: just one of its members is said.",
    kinds,
    filterType,
  );
  const related = inputType(
    "RelatedInput",
    "Which related records follow to the new responsible user. What is left out is asked about, where it matters.",
    followingKinds
      .map(descriptionOf)
      .map(({ plural }) => member(plural, RelatedChoice, `Which ${plural}: ALL, NONE or a list of ids.`)),
  );
  return inputType("ChangeResponsibleInput", "Records, and who is to be responsible for them.", [
    member("recordIds", [ID], "Records of any kind that has a responsible user, 1 to 250; or `filter`."),
    member("filter", filter, "All that fit, each by your rights to it; more than 1,000 of them go as a job."),
    member("responsibleId", ID, "An active or invited user of the account.", false),
    member("related", related, "Which related records follow, where there are some; with a filter it has to be said."),
    member("partial", Boolean, "Does a refused record of `recordIds` leave the others be? False where left out."),
  ]);
}

const KeptReasonType = enumType("KeptReason", "Why a record stays with whom it is.", keptReasons);

/** What it answers. */
export function payloadOf(): Generated {
  const kept = objectType("KeptRecord", "A record that the caller sees, and that stays with whom it is.", [
    member("record", Node, "The record; null where it is out of sight by now."),
    member("reason", KeptReasonType, "Why it stays.", false),
  ]);
  const question = objectType(
    "RelatedQuestion",
    "Related records that may follow: say in `related` which of them do, and call again.",
    followingKinds
      .map(descriptionOf)
      .flatMap((of) => [
        member(of.plural, [of.type], `The ${of.plural} that may follow, at most 1,000; none where it was said.`, false),
        member(`${of.singular}Count`, Count, `How many ${of.plural} may follow.`, false),
      ]),
  );
  return payloadType("ChangeResponsiblePayload", "What became of the records.", [
    member(
      "changed",
      [Node],
      "The records as the caller sees them now, one for each of `recordIds`, or for each that the filter found and that was given; then those that followed. Null where one was refused or is out of sight. Empty where all were refused.",
      "items",
    ),
    member("outcomes", [ItemOutcomeType], "What became of each of `changed`. Empty where all were refused.", false),
    member(
      "kept",
      [kept],
      "Records that the caller sees and that stay: those refused, and related ones of which it was said what follows.",
      false,
    ),
    member("question", question, "Which related records may follow, where nobody has said: then nothing was done."),
    member("job", JobView, "The job that does it, where a filter finds more than go at once."),
  ]);
}
