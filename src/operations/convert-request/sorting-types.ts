import { ID } from "type-graphql";
import { type Generated, type Member, inputType } from "../../graphql/records/generated";
import { expectedVersion, partialInput } from "../../graphql/records/input-types";
import { payloadType } from "../../graphql/records/payload-types";
import type { Description } from "../../store/description/description";
import { descriptionOf } from "../../store/description/registry";

const id: Member = { name: "id", type: ID, nullable: false, description: "Which request." };

/** `LeadOfRequestInput` */
const partOf = (of: Description): Generated =>
  partialInput(
    `${of.typeName}OfRequestInput`,
    `A ${of.singular} that a request becomes: what is left out comes of the request, as far as the caller may read and write it.`,
    of,
  );

const madeOf = (of: Description): Member => ({
  name: of.singular,
  type: partOf(of),
  nullable: true,
  description: `The ${of.singular} to make: \`{}\` for one that is all of the request. None is made where it is left out.`,
});

const thereAlready = (of: Description): Member => ({
  name: `${of.singular}Id`,
  type: ID,
  nullable: true,
  description: `The ${of.singular} that it came from, where it is there already and the caller sees it.`,
});

export const convertInput = (): Generated =>
  inputType("ConvertRequestInput", "A request, and what it becomes: at least one record, made or there already.", [
    ...[id, expectedVersion],
    ...(["LEAD", "CONTACT", "COMPANY"] as const).map((kind) => madeOf(descriptionOf(kind))),
    ...(["CONTACT", "COMPANY"] as const).map((kind) => thereAlready(descriptionOf(kind))),
  ]);

export const dismissInput = (): Generated =>
  inputType("DismissRequestInput", "A request of which nothing is to come.", [
    ...[id, expectedVersion],
    { name: "reason", type: String, nullable: true, description: "Why nothing is to come of it." },
  ]);

export const reopenInput = (): Generated =>
  inputType("ReopenRequestInput", "A request that is to be sorted once more.", [id, expectedVersion]);

const shown = (of: Description, description: string): Member => ({
  name: of.singular,
  type: of.type,
  nullable: true,
  description,
});

export const convertPayload = (): Generated =>
  payloadType("ConvertRequestPayload", "The request, and what was made of it.", [
    shown(descriptionOf("REQUEST"), "The request as it is now; null where it was refused, or is out of sight."),
    ...(["LEAD", "CONTACT", "COMPANY"] as const).map((kind) => {
      const of = descriptionOf(kind);
      return shown(of, `The ${of.singular} that was made; null where none was, or it is out of sight.`);
    }),
  ]);
