/**
 * What every text of the two accounts is marked with, by who may see it. Nothing that is asked ever says a mark: one
 * that comes back was read.
 */
export const tags = {
  /** Everything of the first account. */
  first: "qzalpha",
  /** Of the second account, what everybody there sees. */
  common: "qzbpub",
  /** Records of the one who sees his own alone, and their fields that others don't see. */
  own: "qzbown",
  ownField: "qzbofl",
  /** Records of others, and their fields. */
  others: "qzbhid",
  othersField: "qzbhfl",
  /** Roles, licences: the administrators' alone. */
  settings: "qzbadm",
} as const;
export type Tag = (typeof tags)[keyof typeof tags];

/** Numbers can't bear a word: each tag has a figure of its own, in prices and telephone numbers. */
export const figures: Readonly<Record<Tag, string>> = {
  qzalpha: "77311",
  qzbpub: "77312",
  qzbown: "77313",
  qzbofl: "77314",
  qzbhid: "77315",
  qzbhfl: "77316",
  qzbadm: "77317",
};

/** Finds any of the marks, in whatever case it stands. */
export const anyOf = (found: readonly Tag[]): RegExp =>
  new RegExp(found.flatMap((tag) => [tag, `${figures[tag]}\\d{4}`]).join("|"), "i");
