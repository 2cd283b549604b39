import { cardShapes } from "./card-shapes";
import { hangingShapes } from "./hanging-shapes";
import type { Shape } from "./shape";
import { type WorldKind, type WorldRecord, kinds } from "./world";

/** Every kind as the API shows it and the tables hold it, a row each. */
export const shapes: Readonly<Record<WorldKind, Shape>> = { ...cardShapes, ...hangingShapes };

/** What hangs on cards and carries what rights ask of them, and what is a card itself. */
export const hangingKinds = Object.keys(hangingShapes) as readonly (keyof typeof hangingShapes)[];
export const cardKinds = Object.keys(cardShapes) as readonly (keyof typeof cardShapes)[];

export const isHanging = (kind: WorldKind): kind is keyof typeof hangingShapes => kind in hangingShapes;

/** Kinds of which a record is completed. */
export const completedKinds = Object.entries(shapes).flatMap(([kind, { isCompleted }]) =>
  isCompleted === true ? [kind as "TASK" | "EVENT"] : [],
);

/** Kinds of which a record is given to others: what was done stays whose it was. */
export const givenKinds = kinds.filter((kind) => kind !== "ACTIVITY");

/** `TaskOrder` is of the type `Task`. */
export const typeNameOf = (kind: WorldKind): string => `${kind.charAt(0)}${kind.slice(1).toLowerCase()}`;

/** `lead_0000…` of the id of a record. */
export const apiIdOf = ({ kind, id }: Pick<WorldRecord, "kind" | "id">): string =>
  `${shapes[kind].singular}_${id.replaceAll("-", "")}`;
