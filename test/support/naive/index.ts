/** The third reading of `rights.md`: written from the page alone, for tests to hold the core and the SQL against. */
export { may } from "./may";
export { mayRead, mayUse, mayWrite } from "./fields";
export { endsAt } from "./narrowing";
export { seesChange } from "./changes";
