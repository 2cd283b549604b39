import { Arg, ID, Mutation, Query, Resolver } from "type-graphql";
import { choiceType } from "../../graphql/records/field-types";
import { type Member, inputType, objectType } from "../../graphql/records/generated";
import { payloadType } from "../../graphql/records/payload-types";
import { type Administration, Administers } from "../../people/administration";
import { descriptionOf } from "../../store/description/registry";
import { type AskedRule, readRequestRules, setRequestRules, shown } from "./set-request-rules";

function sourceType(): unknown {
  const choices = descriptionOf("REQUEST").fields.find(({ name }) => name === "source")?.choices;
  if (!choices) throw new Error("requests have no sources");
  return choiceType(choices);
}

const membersOf = (isInput: boolean): readonly Member[] => [
  { name: "source", type: sourceType(), nullable: false, description: "By which way the requests come in." },
  {
    name: "userIds",
    type: [ID],
    nullable: isInput,
    description: "Users who get them, in their order. Who is not active is passed over.",
  },
  { name: "groupId", type: ID, nullable: true, description: "A group whose active members get them, too." },
];

/** Who gets the requests that come in: the administrators' to say. */
export function distributingResolver(): object {
  const rule = objectType(
    "RequestRule",
    "Who gets the requests of a source, each the next one in turn.",
    membersOf(false),
  );
  const ruleInput = inputType("RequestRuleInput", "Who gets the requests of a source.", membersOf(true));
  const input = inputType("SetRequestRulesInput", "Rules, in the place of all that there are.", [
    { name: "rules", type: [ruleInput], nullable: false, description: "One for each source that has any." },
  ]);
  const rules: Member = { name: "rules", type: [rule], nullable: false, description: "All rules, as they are now." };
  const payload = payloadType("SetRequestRulesPayload", "What became of the rules.", [rules]);

  @Resolver()
  class Distributing {
    @Query(() => [rule], {
      description:
        "Who gets the requests that come in, by their source. For administrators; a token needs `settings:edit`.",
    })
    @Administers("ACCOUNT")
    async requestRules(administration: Administration): Promise<readonly object[]> {
      return (await readRequestRules(administration)).map(shown);
    }

    @Mutation(() => payload, {
      description:
        "Says who gets requests of a source that name nobody: the next of its users in turn, in the transaction that makes the request. Without a rule, or with nobody active in it, they stay with whoever makes them.",
    })
    @Administers("ACCOUNT")
    async setRequestRules(
      administration: Administration,
      @Arg("input", () => input, { description: "The rules." }) said: object,
    ): Promise<object> {
      const { rules: asked } = said as { readonly rules: readonly AskedRule[] };
      return { rules: (await administration.change((change) => setRequestRules(change, asked))).map(shown) };
    }
  }
  return Distributing;
}
