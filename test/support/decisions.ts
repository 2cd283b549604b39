import type { Action, Resource } from "../../src/rights/catalogue";
import { explain } from "../../src/rights/explain";
import type { Policies, PrincipalFacts } from "../../src/rights/facts";
import { matches } from "../../src/rights/predicate";
import type { RecordFacts } from "../../src/rights/predicate";
import { scopeOf } from "../../src/rights/scope";
import { somebody } from "./somebody";

export const all = { reach: "ALL" } as const;
export const own = { reach: "OWN" } as const;
export const none = { reach: "NONE" } as const;
export const everyLead = { LEAD: { VIEW: all, EDIT: all } };

export const off: Policies = {
  viewersMayAnnotate: false,
  tasksFollowCards: false,
  reassignWithinEdit: false,
  taskNeedsCalendarEdit: false,
};
export const following: Policies = { ...off, tasksFollowCards: true };
export const annotating: Policies = { ...off, viewersMayAnnotate: true };

/** What hangs on a stranger's lead. */
export const onLead = { cardKind: "LEAD", cardTrashed: false, cardResponsible: "stranger" } as const;
export const contacts = { owner: "colleague", area: "CONTACTS", access: "EDIT", until: null } as const;
export const seat = (until: number | null) => ({ modules: ["LEADS"], until }) as const;
export const token = (...scopes: string[]) => ({ scopes, channelBlocked: false, until: null });

type Ask = readonly [action: Action, resource: Resource, record: RecordFacts];

/** A fact of the domain: who asks what, whether it is allowed, and the step that decides. */
export type DecisionCase = readonly [
  what: string,
  me: Partial<PrincipalFacts>,
  ask: Ask,
  allowed: boolean,
  step: number,
];

/** One test a case: the scope and its explanation give the expected answer, by the expected step. */
export function describeDecisions(title: string, cases: readonly DecisionCase[]): void {
  describe(title, () => {
    it.each(cases)("%s", (_, me, [action, resource, record], allowed, step) => {
      const principal = somebody(me);
      const explained = explain(principal, resource, action, record);
      expect({ allowed: explained.allowed, step: explained.decidedBy.step }).toEqual({ allowed, step });
      expect(matches(scopeOf(principal, resource, action), record)).toBe(allowed);
      expect(explained.steps).toHaveLength(12);
    });
  });
}
