import type { Action } from "../../rights/catalogue";
import { tokenScope } from "../../rights/narrowing";
import { whyNothingIsReached } from "../../rights/not-listed";
import { scopeFor } from "../access";
import { descriptionOf } from "../description/registry";
import type { Fault } from "../refusals";
import { Forbidden } from "../refusals";
import type { Standing } from "../standing";
import { type AskedConversion, kindsMade } from "./asked-conversion";

const create: Action = "CREATE";

/** CREATE of each kind that is made (`rights.md` 5.21). Throws `Forbidden`, which names all that is missing. */
export function refuseWithoutCreate(standing: Standing, asked: AskedConversion): void {
  const missing = kindsMade(asked).filter((kind) => scopeFor(standing, descriptionOf(kind), create).is === "nothing");
  const [first] = missing;
  if (first === undefined) return;
  const reason = whyNothingIsReached(standing.principal, first, create);
  throw new Forbidden(first, create, reason, {
    details: { missing: missing.map((kind) => tokenScope(kind, create)) },
  });
}

/** What is wrong with what is asked, whatever the records are. */
export function faultsOfConversion(asked: AskedConversion): readonly Fault[] {
  const isNothing = kindsMade(asked).length === 0 && !isNamed(asked.contactId) && !isNamed(asked.companyId);
  const twice = (["contact", "company"] as const).filter((name) => asked[name] && isNamed(asked[`${name}Id`]));
  return [
    ...(isNothing ? [nothingAsked] : []),
    ...twice.map((name): Fault => ({
      field: ["input", `${name}Id`],
      code: "INVALID",
      message: `Say a ${name} to be made or one that is there, not both.`,
    })),
  ];
}

/** An id that is no id names something that there is not. */
export const isNamed = (id: string | null | undefined): id is string => id !== null && id !== undefined;

const nothingAsked: Fault = {
  field: ["input", "lead"],
  code: "REQUIRED",
  message: "Say what the request becomes: a lead, a contact or a company.",
};
