import { cardKinds, hangingKinds } from "../../rights/catalogue";
import type { Description } from "../description/description";
import type { Door } from "../door";
import { Unauthenticated } from "../refusals";
import type { Standing } from "../standing";
import { Ear, type Heard } from "./ear";
import type { Feeds } from "./feeds";
import { type Heeded, type Told, judgeChanges, nothingTold } from "./judge-changes";
import { saidOf } from "./said-of";

/** Milliseconds after which whoever listens is looked at again though nothing happened: tokens end by time alone. */
const longestTrust = 15_000;

/**
 * What somebody is told of what happens, by the rights of the moment when it is told: for each telling the door is opened
 * anew. It begins with one that says nothing: from it on nothing is missed. Throws `Unauthenticated` once the caller is
 * nobody any more.
 */
export class Listening implements AsyncIterableIterator<Told> {
  private standing: Standing | null = null;
  private ear: Ear | null = null;
  private leave: (() => void) | null = null;
  private isOver = false;
  /** When the rights were last looked at; milliseconds since 1970. */
  private lookedAt = 0;

  constructor(
    private readonly feeds: Feeds,
    private readonly openDoor: () => Door,
    private readonly heeded: Heeded,
  ) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Told, undefined>> {
    try {
      if (this.ear === null && !this.isOver) return { done: false, value: await this.begin() };
      for (;;) {
        const heard = await this.ear?.next(this.patience());
        if (!heard || this.isOver) return this.end();
        const told = await this.judge(heard);
        if (told !== nothingTold) return { done: false, value: told };
      }
    } catch (fault) {
      this.end();
      throw fault;
    }
  }

  return(): Promise<IteratorResult<Told, undefined>> {
    return Promise.resolve(this.end());
  }

  private end(): IteratorReturnResult<undefined> {
    this.isOver = true;
    this.ear?.close();
    this.leave?.();
    this.leave = null;
    return { done: true, value: undefined };
  }

  /** The feed is joined before the rights are read: a change of them in between is heard. */
  private async begin(): Promise<Told> {
    const caller = await this.openDoor().caller();
    if (caller === null) throw new Unauthenticated();
    this.ear = new Ear(caller, heardKinds(this.heeded.kinds));
    this.leave = await this.feeds.join(this.ear);
    if (this.isOver) this.end();
    this.standing = await this.look();
    return { ...nothingTold };
  }

  private async judge({ changes, isCut }: Heard): Promise<Told> {
    const former = this.standing;
    this.standing = await this.look();
    if (isCut || isOtherwise(former, this.standing)) return { ...nothingTold, again: this.heeded.kinds };
    return judgeChanges(this.standing, this.heeded, changes);
  }

  private look(): Promise<Standing> {
    const door = this.openDoor();
    this.lookedAt = door.now.getTime();
    return door.standing();
  }

  /** Until a share or a token ends, and never long. */
  private patience(): number {
    const until = this.standing?.principal.validUntil ?? null;
    return until === null ? longestTrust : Math.max(0, Math.min(longestTrust, until - this.lookedAt));
  }
}

/** Whose rights have changed, or whose share has ended, sees other records than before, though none of them has changed. */
const isOtherwise = (former: Standing | null, present: Standing): boolean =>
  former !== present && saidOf(former) !== saidOf(present);

/** What hangs on cards may come and go with them. */
const heardKinds = (kinds: readonly Description[]): ReadonlySet<string> => {
  const own = kinds.map(({ kind }) => kind);
  const hangs = own.some((kind) => (hangingKinds as readonly string[]).includes(kind));
  return new Set(hangs ? [...own, ...cardKinds] : own);
};
