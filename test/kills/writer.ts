import { type Luck, luckFrom } from "../fuzz/luck";
import { type Deed, type State, change, makeLeads, makeTasks } from "./deeds";
import type { Office } from "./office";
import { type Reply, act } from "./post";

const most = 24;

/** Answers that leave open what has happened: the connection to PostgreSQL may have broken after the commit. */
const doubtful = new Set(["INTERNAL_SERVER_ERROR", "TIMEOUT"]);

/** Writes without a pause, one deed after the other, to records that nobody else writes to. */
export class Writer {
  readonly states = new Map<string, State>();
  /** External ids that were answered, each with its mark. */
  readonly made: string[] = [];
  /** The deed of which nobody knows whether it happened; the writer waits until it is settled. */
  doubt: Deed | null = null;
  answered = 0;
  readonly unexpected: string[] = [];
  readonly codes = new Map<string, number>();
  private count = 0;
  private readonly luck: Luck;
  private running: Promise<void> = Promise.resolve();
  private isOn = false;

  constructor(
    private readonly office: Office,
    private readonly name: string,
    seed: number,
  ) {
    this.luck = luckFrom(seed);
  }

  start(): void {
    this.isOn = true;
    this.running = this.write();
  }

  /** Ends the writing after the deed that runs. */
  async stop(): Promise<void> {
    this.isOn = false;
    await this.running;
  }

  private async write(): Promise<void> {
    while (this.isOn && this.doubt === null) await this.writeOnce();
  }

  private async writeOnce(): Promise<void> {
    const deed = this.next();
    if (deed === null) return;
    const reply = await act(this.office.url, this.office.token, deed.mutation, deed.input, deed.shows);
    if (reply.is === "lost" || reply.codes.some((code) => doubtful.has(code))) {
      this.note(reply);
      this.doubt = deed;
      return;
    }
    const payload = reply.shown?.[deed.mutation];
    if (payload?.userErrors.length === 0) this.take(deed, payload);
    else this.note(reply, deed);
  }

  private next(): Deed | null {
    this.count += 1;
    const bench = { luck: this.luck, users: this.office.users, mark: `${this.name}-${this.count}` };
    const states = [...this.states.values()];
    if (states.length < 4 || this.luck.chance(0.15)) return makeLeads(bench);
    return this.luck.chance(0.1) ? makeTasks(bench, states) : change(bench, states);
  }

  private take({ becomes, makes, mutation, input }: Deed, payload: Readonly<Record<string, unknown>>): void {
    this.answered += 1;
    for (const state of becomes) this.states.set(state.id, state);
    this.made.push(...makes);
    const made = (payload["leads"] ?? payload["tasks"] ?? []) as readonly { id: string }[];
    const kind = mutation === "createLeads" ? "lead" : "task";
    const { items } = input as { items?: readonly { name?: string; text?: string; responsibleId: string }[] };
    for (const [index, { id }] of made.slice(0, makes.length === 0 ? 0 : 3).entries()) {
      const { name, text, responsibleId = "" } = items?.[index] ?? {};
      if (this.states.size < most)
        this.states.set(id, {
          id,
          kind,
          mark: name ?? text ?? "",
          responsibleId,
          isDeleted: false,
          isCompleted: false,
        });
    }
  }

  private note(reply: Reply, deed?: Deed): void {
    const faults =
      reply.is === "answered" ? Object.values(reply.shown ?? {}).flatMap((each) => each?.userErrors ?? []) : [];
    const codes = reply.is === "lost" ? ["no answer"] : [...reply.codes, ...faults.map(({ code }) => code)];
    for (const code of codes) this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    // Nobody else writes to these records: what is refused by anything but the moment is a fault.
    if (deed && codes.some((code) => code !== "CONFLICT" && code !== "UNAUTHENTICATED"))
      this.unexpected.push(`${deed.mutation} ${JSON.stringify(deed.input).slice(0, 200)}: ${codes.join(", ")}`);
  }
}
