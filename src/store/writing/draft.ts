import type { CardLink, Description, LinkDescription, OneLink, ThroughLink } from "../description/description";
import { descriptionOf, mayCarry } from "../description/registry";
import { isText } from "../description/values";
import { parseId, uuidOf } from "../ids";
import type { Fault } from "../refusals";
import type { Standing } from "../standing";
import { parseCustom } from "./parse-custom";
import { isFaulty, parseField } from "./parse-field";
import type { Values } from "./stored-values";

/** An id in an input, to be looked up: it must be one that the caller sees. */
export interface Reference {
  readonly of: Description;
  readonly id: string;
  readonly path: readonly string[];
  /** A card that something is to hang on: it may not change before that does. */
  readonly isCard?: boolean;
}

/** The targets that an input lists for a link by a table, and what the record's list becomes with them. */
export interface LinkList {
  readonly link: ThroughLink;
  readonly targets: readonly Reference[];
  /** The list is just these, has these as well, or no more. */
  readonly mode: "replace" | "add" | "remove";
}

/** One item of an input, judged by its values alone: no right was asked, nothing was looked up. */
export interface Draft {
  readonly path: readonly string[];
  /** What was said, and no more: a value that was left out is not there. */
  readonly said: Values;
  /** Names of the parts that were said, as restrictions call them. */
  readonly parts: readonly string[];
  readonly references: readonly Reference[];
  readonly lists: readonly LinkList[];
  readonly faults: readonly Fault[];
}

type Input = Readonly<Record<string, unknown>>;

/** A piece of a draft: what one member of the input comes to. */
type Piece = Partial<Omit<Draft, "path">>;

/** Reads an item of an input. Members that the kind does not have are none of ours: the schema has refused them. */
export function draftOf(standing: Standing, of: Description, item: object, path: readonly string[]): Draft {
  const input = item as Input;
  const pieces = Object.entries(input).flatMap(([name, value]) =>
    value === undefined ? [] : [pieceOf(standing, of, name, value, [...path, name])],
  );
  return {
    path,
    said: Object.assign({}, ...pieces.map((piece) => piece.said ?? {})) as Values,
    parts: pieces.flatMap((piece) => piece.parts ?? []),
    references: pieces.flatMap((piece) => piece.references ?? []),
    lists: pieces.flatMap((piece) => piece.lists ?? []),
    faults: pieces.flatMap((piece) => piece.faults ?? []),
  };
}

function pieceOf(standing: Standing, of: Description, name: string, value: unknown, path: readonly string[]): Piece {
  const field = of.fields.find((each) => each.name === name);
  if (field) {
    const parsed = parseField(value, field, path, standing);
    return isFaulty(parsed)
      ? { parts: [name], faults: parsed.faults }
      : { parts: [name], said: { [name]: parsed.value } };
  }
  if (name === "custom") return customPiece(standing, of, value, path);
  if (name === "options") return optionsPiece((value ?? []) as readonly string[], path);
  const link = of.links.find((each) => inputName(each) === name);
  return link ? linkPiece(of, link, value, path) : {};
}

function customPiece(standing: Standing, of: Description, value: unknown, path: readonly string[]): Piece {
  const { values, faults } = parseCustom(standing, of, (value ?? []) as readonly { key: string }[], path);
  return { parts: Object.keys(values).map((key) => `custom.${key}`), said: { custom: values }, faults };
}

const mostCharactersOfOption = 250;

/** The options of a CHOICE; whether each is there once is for the kind's drafting to say. */
function optionsPiece(options: readonly string[], path: readonly string[]): Piece {
  const faults = options.flatMap((option, index): readonly Fault[] =>
    isText(option) && option.length <= mostCharactersOfOption
      ? []
      : [
          {
            field: [...path, String(index)],
            code: "INVALID",
            message: `An option has at most ${mostCharactersOfOption} characters, and no NUL.`,
          },
        ],
  );
  return { said: { options }, faults };
}

/** What an input calls a link: `companyId`, `contactIds`. */
export function inputName(link: LinkDescription): string {
  return link.cardinality === "through" ? `${link.name.replace(/s$/, "")}Ids` : `${link.name}Id`;
}

function linkPiece(of: Description, link: LinkDescription, value: unknown, path: readonly string[]): Piece {
  switch (link.cardinality) {
    case "through":
      return listPiece(link, (value ?? []) as readonly string[], path);
    case "one":
      return onePiece(link, value as string | null, path);
    case "card":
      return cardPiece(of, link, value as string | null, path);
    case "many":
      return {};
  }
}

const unknown = (path: readonly string[]): Fault => ({
  field: path,
  code: "NOT_FOUND",
  message: "There is no such record, or it is hidden from you.",
});

function onePiece(link: OneLink, id: string | null, path: readonly string[]): Piece {
  const name = `${link.name}Id`;
  if (id === null) {
    const fault: Fault = { field: path, code: "REQUIRED", message: `${link.name} can't be empty.` };
    return link.required ? { parts: [link.name], faults: [fault] } : { parts: [link.name], said: { [name]: null } };
  }
  const of = descriptionOf(link.target);
  const uuid = uuidOf(id, of);
  if (uuid === null) return { parts: [link.name], faults: [unknown(path)] };
  return { parts: [link.name], said: { [name]: uuid }, references: [{ of, id: uuid, path }] };
}

function cardPiece(hanging: Description, link: CardLink, id: string | null, path: readonly string[]): Piece {
  if (id === null) return { parts: ["card"], said: link.required ? {} : { cardId: null, cardKind: null } };
  const parsed = parseId(id);
  if (!parsed || !mayCarry(parsed.description, hanging)) return { parts: ["card"], faults: [unknown(path)] };
  const { description: of, uuid } = parsed;
  return {
    parts: ["card"],
    said: { cardId: uuid, cardKind: of.kind },
    references: [{ of, id: uuid, path, isCard: true }],
  };
}

const mostTargets = 250;

function listPiece(link: ThroughLink, ids: readonly string[], path: readonly string[]): Piece {
  if (ids.length > mostTargets) {
    return {
      parts: [link.name],
      faults: [
        {
          field: path,
          code: "TOO_MANY",
          message: `At most ${mostTargets} at once.`,
          params: { max: String(mostTargets) },
        },
      ],
    };
  }
  const of = descriptionOf(link.target);
  const read = [...new Set(ids)].map((id, index) => ({ of, id: uuidOf(id, of), path: [...path, String(index)] }));
  const targets = read.flatMap((each) => (each.id === null ? [] : [{ ...each, id: each.id }]));
  const faults = read.filter((each) => each.id === null).map((each) => unknown(each.path));
  return { parts: [link.name], lists: [{ link, targets, mode: "replace" }], references: targets, faults };
}

export { unknown as unknownReference };
