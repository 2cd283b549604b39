/** The third reading of `rights.md`: written from the page alone, for tests to hold the core and the SQL against. */
export { may } from "./may";
export { mayRead, mayUse, mayWrite } from "./fields";
export { endsAt } from "./narrowing";
export { seesChange } from "./changes";
export { type Judgement, deciders, judge } from "./deciding";
export { type Receiver, mayCreateFor, mayGive } from "./giving";
export { turnsOf } from "./turns";
export { administersPeople, seesSettings, setsRequestRules } from "./settings";
