import type { ChoiceDescription } from "./description";
import { describedKinds } from "./registry";

/** `leads` as a sentence begins with it. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The kinds of record, as custom fields and the trash name them: those that are described, once all of them are. */
export const recordKinds: ChoiceDescription = {
  name: "RecordKind",
  description: "A kind of record.",
  get values() {
    const kinds = describedKinds().filter(({ customFields }) => customFields);
    return Object.fromEntries(kinds.map(({ kind, plural }) => [kind, `${capitalised(plural)}.`]));
  },
};

/** `a lead`, `an event` */
export const withArticle = (word: string): string => `${/^[aeio]/.test(word) ? "an" : "a"} ${word}`;
