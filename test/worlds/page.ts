import { impossibilities, isImpossible } from "./impossible";
import { type Tally, tableOf, tableOfOwners } from "./tally";

/** What the proof writes down: the whole table, and what can't occur. */
export const pageOf = (tally: Tally, of: { readonly accounts: number; readonly first: number }): string => `# Worlds

${String(of.accounts)} random accounts, from number ${String(of.first)} on: users, groups, supervisors, roles, own cells, shares, restrictions, policies, licences, tokens, and records in and out of the trash. Several people and API tokens of each ask and write over HTTP, and every answer, every row of the tables and every change row is held to the naive evaluator (\`test/support/naive\`), which shares no code with the gateway. \`npm run proofs -- worlds\` writes this page.

A row is a path and the action that the rights decide on it; a column is what the decision hung on: the widest reach that the matrix has for the record, the administrator's flag, or what widened the matrix (following a card, a share, annotating). In each: allowed / refused. – stands for what can't occur:

${impossibilities.map(({ because }) => `- ${because}`).join("\n")}

${tableOf(tally, isImpossible)}

The same decisions, those that a reach over owners made, by the owner that it looks at, all paths together:

${tableOfOwners(tally)}
`;
