/** A name, a bar, and its spelling in Latin letters: `Ольга|olga`. Addresses of mail and web are made from the latter. */
export type Spelled = `${string}|${string}`;

export interface Names {
  readonly given: readonly Spelled[];
  readonly family: readonly Spelled[];
}

/** What people and companies of one language are called, and where they are. */
export interface Tongue {
  /** Given and family names that go with each other. */
  readonly names: readonly Names[];
  /** Is the family name said first? Then nothing stands between the two. */
  readonly familyFirst?: true;
  readonly stems: readonly Spelled[];
  /** How a company's name is made from a stem, `~`, and what such a company does. */
  readonly companies: readonly { readonly name: string; readonly industry: string }[];
  readonly positions: readonly string[];
  /** In lines; `#` is a digit. */
  readonly places: readonly string[];
  /** `#` is a digit. Of ranges kept for fiction, where a country has them. */
  readonly phones: readonly string[];
}
