import type { Resource } from "../../../src/rights/catalogue";
import type { PrincipalFacts } from "../../../src/rights/facts";
import type { RecordFacts } from "../../../src/rights/predicate";
import { hangsOnCard, isCard } from "./kinds";
import { matrixRows, rowAllows } from "./matrix-row";
import { may, seesCard } from "./may";
import { isClosed, isNobody } from "./narrowing";

/** A question about one entry of the change log of one record: who did it. */
export interface ChangeQuestion {
  readonly facts: PrincipalFacts;
  readonly now: number;
  readonly resource: Resource;
  readonly record: RecordFacts;
  readonly actor: string | null;
}

/** Is the entry shown? An AUTOMATIC one, of which responsible and creator are who did it, on a record that I see. */
export function seesChange(question: ChangeQuestion): boolean {
  const { facts, now, resource, record, actor } = question;
  if (!may(facts, now, resource, "VIEW", record)) return false;
  const done = { origin: "AUTOMATIC", responsible: actor, creator: actor };
  if (isCard(resource)) {
    const { responsible, creator, pipeline, stage, documentKind } = record;
    return may(facts, now, "ACTIVITY", "VIEW", {
      ...done,
      ...{ cardKind: resource, cardTrashed: false, cardResponsible: responsible ?? null, cardCreator: creator ?? null },
      ...{ cardPipeline: pipeline ?? null, cardStage: stage ?? null, cardDocumentKind: documentKind ?? null },
    });
  }
  return hangsOnCard(resource) && seesOnItem(question, { ...record, ...done });
}

/** No share shows AUTOMATIC entries, and annotating shows none: the rows, or the flag, and then licence and token. */
function seesOnItem({ facts, now }: ChangeQuestion, row: RecordFacts): boolean {
  if (isNobody(facts, now) || isClosed(facts, now, "ACTIVITY", "VIEW")) return false;
  const question = { facts, now, resource: "ACTIVITY", action: "VIEW", row } as const;
  return (
    facts.isAdministrator ||
    matrixRows(facts).some((each) => rowAllows(each, question, () => seesCard(facts, now, row)))
  );
}
