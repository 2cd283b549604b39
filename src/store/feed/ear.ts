import type { Caller } from "../standing";
import type { Listener } from "./account-feed";
import type { FedChange, News } from "./feed";

/** What was heard since it was last asked. */
export interface Heard {
  readonly changes: readonly FedChange[];
  /** More happened than was kept. */
  readonly isCut: boolean;
}

/** Changes that wait for one listener; where there are more, none is kept. */
const mostWaiting = 1_000;

/** Keeps what one listener hears until that one asks for it. */
export class Ear implements Listener {
  private changes: FedChange[] = [];
  private isCut = false;
  private isCalled = false;
  private isClosed = false;
  private version = "";
  private wake: (() => void) | null = null;

  constructor(
    readonly caller: Caller,
    /** Of which kinds anything is kept. */
    private readonly kinds: ReadonlySet<string>,
  ) {}

  readonly hear = ({ changes, isCut, rightsVersion, ended }: News): void => {
    const heard = changes.filter(({ kind }) => this.kinds.has(kind));
    this.changes.push(...heard);
    this.isCut ||= isCut || this.changes.length > mostWaiting;
    if (this.isCut) this.changes = [];
    const hasEnded = [this.caller.sessionId, this.caller.apiTokenId].some((id) => id !== null && ended.has(id));
    if (heard.length > 0 || isCut || hasEnded || rightsVersion !== this.version) this.call();
    this.version = rightsVersion;
  };

  /** Waits for something to be heard, or so many milliseconds; null once it is closed. */
  async next(milliseconds: number): Promise<Heard | null> {
    if (!this.isCalled && !this.isClosed) await this.called(milliseconds);
    if (this.isClosed) return null;
    const { changes, isCut } = this;
    [this.changes, this.isCut, this.isCalled] = [[], false, false];
    return { changes, isCut };
  }

  close(): void {
    this.isClosed = true;
    this.call();
  }

  private call(): void {
    this.isCalled = true;
    this.wake?.();
  }

  private called(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds).unref();
      this.wake = () => {
        clearTimeout(timer);
        this.wake = null;
        resolve();
      };
    });
  }
}
