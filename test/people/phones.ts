import { TOTP } from "otpauth";
import { Town, codes, password } from "./people";

/** What somebody has who has set up a second factor. */
export interface Owner {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

export const shown = (email: string, more: object = {}): object => ({ email, password, ...more });

/** People with authenticator apps, and the clock that both sides go by. */
export class Phones {
  now = new Date("2026-05-01T09:00:00.000Z");
  private constructor(readonly town: Town) {}

  static async open(): Promise<Phones> {
    const clock = (): Date => phones.now;
    const phones: Phones = new Phones(await Town.open({}, { clock }));
    return phones;
  }

  /** A code is shown for thirty seconds. */
  wait(seconds = 30): void {
    this.now = new Date(this.now.getTime() + seconds * 1_000);
  }

  codeOf(secret: string): string {
    return new TOTP({ secret }).generate({ timestamp: this.now.getTime() });
  }

  async setUp(email: string): Promise<Owner> {
    const secret = String((await this.town.act("proposeSecondFactor", shown(email), "secret"))["secret"]);
    const input = shown(email, { code: this.codeOf(secret) });
    const done = await this.town.act("confirmSecondFactor", input, "recoveryCodes");
    expect(codes(done)).toEqual([]);
    this.wait();
    return { secret, recoveryCodes: done["recoveryCodes"] as readonly string[] };
  }
}
