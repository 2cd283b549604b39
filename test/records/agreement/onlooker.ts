import type { Action } from "../../../src/rights/catalogue";
import type { PrincipalFacts } from "../../../src/rights/facts";
import type { RecordFacts } from "../../../src/rights/predicate";
import { may, mayRead, mayUse, mayWrite } from "../../support/naive";
import { principalFactsOf } from "./principal-facts";
import type { World, WorldKind, WorldRecord } from "./world";

/** How often the evaluator allowed and refused. */
export const decisions = { allowed: 0, refused: 0 };

function counted(isAllowed: boolean): boolean {
  decisions[isAllowed ? "allowed" : "refused"] += 1;
  return isAllowed;
}

/** A person of a world, and what the naive evaluator says of each of its records. */
export class Onlooker {
  readonly facts: PrincipalFacts;
  private readonly seen: readonly WorldRecord[];

  constructor(
    readonly world: World,
    userId: string,
    private readonly now: number,
  ) {
    this.facts = principalFactsOf(world, userId, now);
    this.seen = world.records.filter((record) => !record.isDeleted && this.may("VIEW", record));
  }

  may(action: Action, record: WorldRecord): boolean {
    return counted(may(this.facts, this.now, record.kind, action, this.factsOf(record)));
  }

  sees(kind: WorldKind): readonly WorldRecord[] {
    return this.seen.filter((record) => record.kind === kind);
  }

  find(id: string | null): WorldRecord | null {
    return this.seen.find((record) => record.id === id) ?? null;
  }

  mayRead(field: string, record: WorldRecord): boolean {
    const { facts, now } = this;
    return counted(mayRead({ facts, now, resource: record.kind, field, row: this.factsOf(record) }));
  }

  mayWrite(field: string, record: WorldRecord): boolean {
    const { facts, now } = this;
    return counted(mayWrite({ facts, now, resource: record.kind, field, row: this.factsOf(record) }));
  }

  mayUse(kind: WorldKind, field: string): boolean {
    return counted(mayUse(this.facts, kind, field));
  }

  /** May a task of one's own be hung on the card? (`rights.md` 5.2) */
  mayAnnotate(card: WorldRecord): boolean {
    const { facts, now } = this;
    const task = { responsible: facts.userId, creator: facts.userId, ...cardFacts(card) };
    const mayAdd = counted(may(facts, now, "TASK", "CREATE", task));
    return mayAdd && (facts.policies.viewersMayAnnotate || this.may("EDIT", card));
  }

  private factsOf(record: WorldRecord): RecordFacts {
    const owners = { responsible: record.responsibleId, creator: record.creatorId };
    if (record.kind === "LEAD") return { ...owners, pipeline: record.pipelineId, stage: record.stageId };
    if (record.kind !== "TASK") return owners;
    const card = this.world.records.find((each) => each.id === record.cardId);
    return card ? { ...owners, ...cardFacts(card) } : { ...owners, ...noCard };
  }
}

const noCard = {
  ...{ cardKind: null, cardResponsible: null, cardCreator: null, cardTrashed: null },
  ...{ cardPipeline: null, cardStage: null, cardDocumentKind: null },
} as const satisfies RecordFacts;

function cardFacts(card: WorldRecord): RecordFacts {
  if (card.kind === "TASK") throw new Error("nothing hangs on a task");
  return {
    ...{ cardKind: card.kind, cardResponsible: card.responsibleId, cardCreator: card.creatorId },
    ...{ cardTrashed: card.isDeleted, cardPipeline: card.pipelineId, cardStage: card.stageId, cardDocumentKind: null },
  };
}
