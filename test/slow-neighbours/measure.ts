import { type House, slowClients } from "./house";

const quickClients = 8;

export interface Measured {
  /** Milliseconds of the quick answers. */
  readonly p50: number;
  readonly p99: number;
  readonly answers: number;
  /** Quick answers that were not as they should be. */
  readonly faults: number;
  /** How what was done beside them ended, each time. */
  readonly ends: readonly (string | undefined)[];
  /** Seconds that the oldest statement of the gateway was old. */
  readonly oldest: number;
}

/** What eight quick clients wait, while so many others do something else again and again. */
export async function measure(
  house: House,
  seconds: number,
  beside?: () => Promise<string | undefined>,
): Promise<Measured> {
  const end = performance.now() + seconds * 1_000;
  const during = async (act: () => Promise<void>): Promise<void> => {
    while (performance.now() < end) await act();
  };
  const times: number[] = [];
  const ends: (string | undefined)[] = [];
  let faults = 0;
  let oldest = 0;
  const askQuickly = async (): Promise<void> => {
    const began = performance.now();
    if (!(await house.askQuickly())) faults += 1;
    times.push(performance.now() - began);
  };
  await Promise.all([
    ...Array.from({ length: quickClients }, () => during(askQuickly)),
    ...Array.from({ length: beside ? slowClients : 0 }, () => during(async () => void ends.push(await beside?.()))),
    during(async () => {
      oldest = Math.max(oldest, await house.oldestStatement());
    }),
  ]);
  const sorted = times.sort((one, another) => one - another);
  const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), answers: times.length, faults, ends, oldest };
}
