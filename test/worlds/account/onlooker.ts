import type { Action } from "../../../src/rights/catalogue";
import type { PrincipalFacts } from "../../../src/rights/facts";
import type { RecordFacts } from "../../../src/rights/predicate";
import { type Judgement, judge, type mayGive, mayRead, mayUse, mayWrite, seesSettings } from "../../support/naive";
import { type Asker, principalFactsOf } from "./principal-facts";
import { hangingKinds, isHanging } from "./shapes";
import type { World, WorldKind, WorldRecord } from "./world";

/** Who asks in a world, and what the naive evaluator says of each of its records. */
export class Onlooker {
  readonly facts: PrincipalFacts;
  private readonly records: ReadonlyMap<string, WorldRecord>;
  private readonly judgements = new Map<string, Judgement>();
  private seen: readonly WorldRecord[] | null = null;

  constructor(
    readonly world: World,
    readonly asker: Asker,
    readonly now: number,
  ) {
    this.facts = principalFactsOf(world, asker, now);
    this.records = new Map(world.records.map((record) => [record.id, record]));
  }

  judge(action: Action, record: WorldRecord): Judgement {
    const key = `${action} ${record.id}`;
    const known = this.judgements.get(key);
    if (known && this.records.get(record.id) === record) return known;
    const judged = judge(this.facts, this.now, record.kind, action, this.factsOf(record));
    this.judgements.set(key, judged);
    return judged;
  }

  may(action: Action, record: WorldRecord): boolean {
    return this.judge(action, record).allowed;
  }

  /** What is there for the asker: in VIEW, and not in the trash. */
  sees(kind: WorldKind): readonly WorldRecord[] {
    this.seen ??= this.world.records.filter((record) => !record.isDeleted && this.may("VIEW", record));
    return this.seen.filter((record) => record.kind === kind);
  }

  find(id: string | null): WorldRecord | null {
    const record = id === null ? undefined : this.records.get(id);
    return record && !record.isDeleted && this.may("VIEW", record) ? record : null;
  }

  /** What the trash shows: what would be in VIEW and DELETE if it were not there (`rights.md` 5.5). */
  findInTrash(id: string): WorldRecord | null {
    const record = this.records.get(id);
    return record?.isDeleted === true && this.may("VIEW", record) && this.may("DELETE", record) ? record : null;
  }

  mayRead(field: string, record: WorldRecord): boolean {
    const { facts, now } = this;
    return mayRead({ facts, now, resource: record.kind, field, row: this.factsOf(record) });
  }

  mayWrite(field: string, record: WorldRecord): boolean {
    const { facts, now } = this;
    return mayWrite({ facts, now, resource: record.kind, field, row: this.factsOf(record) });
  }

  mayUse(kind: WorldKind, field: string): boolean {
    return mayUse(this.facts, kind, field);
  }

  /** Users, pipelines and stages are seen by whom they are settings of. */
  get seesSettings(): boolean {
    return seesSettings(this.facts, this.now);
  }

  /** A record as it would be, by what the evaluator is asked. */
  asked(record: WorldRecord): Parameters<typeof mayGive>[0] {
    const { facts, now } = this;
    return { facts, now, resource: record.kind, row: this.factsOf(record) };
  }

  /** May anything be added to it: a task, an event, an entry? */
  mayAnnotate(card: WorldRecord): boolean {
    return hangingKinds.some((kind) => this.adding(kind, card).allowed) && this.mayAddTo(card);
  }

  /** What adding to a card needs beside CREATE of what is added (`rights.md` 5.2). */
  mayAddTo(card: WorldRecord): boolean {
    return this.facts.policies.viewersMayAnnotate || this.may("EDIT", card);
  }

  /** CREATE of something of one's own on the card. */
  adding(kind: WorldKind, card: WorldRecord): Judgement {
    const { facts, now } = this;
    const row = { responsible: facts.userId, creator: facts.userId, origin: "MANUAL", ...cardFacts(card) };
    return judge(facts, now, kind, "CREATE", row);
  }

  factsOf(record: WorldRecord): RecordFacts {
    const { kind, responsibleId, creatorId, pipelineId, stageId, documentKind, cardId } = record;
    const owners = { responsible: responsibleId, creator: creatorId };
    if (kind === "LEAD") return { ...owners, pipeline: pipelineId, stage: stageId };
    if (kind === "DOCUMENT") return { ...owners, documentKind };
    if (!isHanging(kind)) return owners;
    const card = cardId === null ? undefined : this.records.get(cardId);
    const origin = kind === "ACTIVITY" ? { origin: "MANUAL" } : {};
    return { ...owners, ...origin, ...(card ? cardFacts(card) : noCard) };
  }
}

const noCard = {
  ...{ cardKind: null, cardResponsible: null, cardCreator: null, cardTrashed: null },
  ...{ cardPipeline: null, cardStage: null, cardDocumentKind: null },
} as const satisfies RecordFacts;

function cardFacts(card: WorldRecord): RecordFacts {
  if (isHanging(card.kind)) throw new Error("nothing hangs on what hangs itself");
  return {
    ...{ cardKind: card.kind, cardResponsible: card.responsibleId, cardCreator: card.creatorId },
    ...{ cardTrashed: card.isDeleted, cardPipeline: card.pipelineId, cardStage: card.stageId },
    cardDocumentKind: card.documentKind,
  };
}
