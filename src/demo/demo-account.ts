import type { Action, CardKind, HangingKind, Resource } from "../rights/catalogue";
import type { Cell } from "../rights/facts";
import type { ProfileName } from "../rights/profiles";
import type { Tongue } from "./words/tongue";

/** One demo account: who is in it, what they may, and what its records are made from. */
export interface DemoAccount {
  /** The domain of its people's addresses is `<slug>.example`. */
  readonly slug: string;
  readonly name: string;
  readonly profile: ProfileName;
  /** IANA */
  readonly timeZone: string;
  /** ISO 4217 */
  readonly currency: string;
  readonly groups: readonly string[];
  /** The first is the founder and administrator; whoever is over somebody stands before them. */
  readonly people: readonly [DemoUser, ...DemoUser[]];
  readonly shares: readonly DemoShare[];
  /** The first takes the place of the pipeline that every account begins with: as many stages, of the same kinds. */
  readonly pipelines: readonly DemoPipeline[];
  readonly lossReasons: readonly string[];
  readonly customFields: readonly DemoField[];
  readonly trade: Trade;
}

export interface DemoUser {
  /** What stands before the `@`. */
  readonly key: string;
  readonly name: string;
  /** Whoever is on the screen may sign in from there: what the person sees, in a few words. */
  readonly may?: string;
  readonly supervisor?: string;
  readonly groups?: readonly string[];
  readonly roles?: readonly string[];
  /** What departs from the cells that the profile gives. */
  readonly cells?: readonly OwnCell[];
  /** Has a seat in every licence of the account. */
  readonly hasSeats?: true;
  readonly made: Amounts;
  /** Keys of colleagues to whom some of the leads and tasks are given. */
  readonly givesTo?: readonly string[];
}

export interface OwnCell {
  readonly resource: Resource;
  readonly action: Action;
  readonly reach: Cell["reach"];
  readonly ownership?: Cell["ownership"];
  readonly exceptions?: readonly { readonly pipeline: string; readonly reach: Cell["reach"] }[];
}

/** How many records of each kind somebody makes. */
export interface Amounts {
  readonly companies: number;
  readonly contacts: number;
  readonly leads: number;
  readonly tasks: number;
}

export interface DemoShare {
  readonly owner: string;
  readonly grantee: string;
  readonly area: "CONTACTS" | "CALENDAR";
  readonly access: "VIEW" | "EDIT";
}

export interface DemoPipeline {
  readonly name: string;
  readonly stages: readonly DemoStage[];
}

export interface DemoStage {
  readonly name: string;
  readonly kind: StageKind;
}

export type StageKind = "OPEN" | "WON" | "LOST";

export interface DemoField {
  readonly resource: CardKind | HangingKind;
  readonly key: string;
  readonly label: string;
  readonly type: "TEXT" | "NUMBER" | "DATE" | "BOOLEAN" | "CHOICE";
  readonly options?: readonly string[];
  /** What a TEXT or NUMBER may come up with. */
  readonly values?: readonly string[];
}

/** What the account deals in. */
export interface Trade {
  /** Whom it deals with; one that is named twice comes up twice as often. */
  readonly tongues: readonly Tongue[];
  /** What leads are about; the price is in the account's currency, from and to, in whole units. */
  readonly products: readonly { readonly name: string; readonly price: readonly [least: number, most: number] }[];
  readonly sources: readonly string[];
  readonly tags: readonly string[];
  /** `{who}` is a person, `{what}` what the card is called. */
  readonly chores: readonly { readonly kind: TaskKind; readonly text: string }[];
  /** What came of completed ones. */
  readonly results: readonly string[];
  readonly requests: RequestWords;
  /** What is written down for a deal; `#` of a number is a digit. */
  readonly papers: readonly Paper[];
}

/** What comes in from outside. */
export interface RequestWords {
  /** By which way, and where exactly. */
  readonly sources: readonly { readonly source: RequestSource; readonly sourceText: string }[];
  /** In the words of who asks; `{what}` is a product. */
  readonly texts: readonly string[];
  /** Why nothing came of some. */
  readonly dismissals: readonly string[];
}

export type RequestSource = "FORM" | "MAIL" | "CALL" | "CHAT" | "API" | "OTHER";

export interface Paper {
  readonly kind: "OFFER" | "CONTRACT" | "INVOICE" | "ACT" | "OTHER";
  readonly name: string;
  readonly number: string;
}

export type TaskKind = "TODO" | "CALL" | "MEETING" | "LETTER";
