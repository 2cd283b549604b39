import type { Database } from "../../store/database";
import { type FoundLink, type LinkKey, type LinkKind, findLink, useLink } from "../../store/people/one-time-links";
import { Faults } from "../../store/refusals";
import { readLinkText } from "./link-text";

/** A link that somebody came with, looked at before anything slow is done for it. */
export interface PresentedLink extends FoundLink {
  /** Uses it up, in the transaction of what it is good for. Throws `Faults` where somebody was faster. */
  use(database: Database): Promise<void>;
}

/** Throws `Faults`: the same for a link that was used, has ended, is of another kind, or never was. */
export async function presentLink(database: Database, kind: LinkKind, text: string, now: Date): Promise<PresentedLink> {
  const key = readLinkText(kind, text);
  const link = key && (await findLink(database, key, now));
  if (key === null || link === null) throw over();
  return { ...link, use: (inside) => useUp(inside, key, now) };
}

async function useUp(database: Database, key: LinkKey, now: Date): Promise<void> {
  if ((await useLink(database, key, now)) === null) throw over();
}

const over = (): Faults =>
  new Faults([
    { field: ["token"], code: "EXPIRED", message: "The link was used already, or holds no longer: ask for a new one." },
  ]);
