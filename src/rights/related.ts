import type { CardKind } from "./catalogue";

/** The kinds of which records may follow another one to its new responsible user. */
export const followingKinds = ["CONTACT", "COMPANY"] as const;
export type FollowingKind = (typeof followingKinds)[number];

/** What may follow a card that is given to somebody (`rights.md` 5.6): no lead, customer, document or calendar item does. */
const followers: Partial<Record<CardKind, readonly FollowingKind[]>> = {
  LEAD: ["CONTACT", "COMPANY"],
  CONTACT: ["COMPANY"],
  COMPANY: ["CONTACT"],
  CUSTOMER: ["CONTACT", "COMPANY"],
};

/** The kinds of which records may follow one of this kind: none where nothing does. */
export const followersOf = (kind: string): readonly FollowingKind[] => followers[kind as CardKind] ?? [];
