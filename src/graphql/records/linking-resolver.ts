import { Arg, Mutation, Resolver } from "type-graphql";
import { withArticle } from "../../store/description/record-kinds";
import type { RecordClass, ThroughLink } from "../../store/description/description";
import { descriptionOfClass } from "../../store/description/registry";
import type { Editor } from "../../store/handles";
import type { UpdateItem } from "../../store/writing/update-batch";
import { Requires } from "../requires";
import { Asked } from "./asked";
import { linkInput } from "./input-types";
import { recordPayloadNamed } from "./payload-types";
import type { Question } from "./wanted";
import { payloadOfOne } from "./written";

/** `LinkLeadContacts` */
const nameOf = (verb: "Link" | "Unlink", typeName: string, { name }: ThroughLink): string =>
  `${verb}${typeName}${name.charAt(0).toUpperCase()}${name.slice(1)}`;

const fieldName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Adding to the links by a table that a kind writes, and taking from them: one resolver a link. */
export const linkingResolvers = <T extends object>(type: RecordClass<T>): readonly object[] =>
  descriptionOfClass(type)
    .links.filter((link) => link.cardinality === "through" && link.written === "always")
    .map((link) => linkingResolver(type, link as ThroughLink));

function linkingResolver<T extends object>(type: RecordClass<T>, link: ThroughLink): object {
  const of = descriptionOfClass(type);
  const [linking, unlinking] = [nameOf("Link", of.typeName, link), nameOf("Unlink", of.typeName, link)];
  const [linked, unlinked] = [linking, unlinking].map((name) => recordPayloadNamed(`${name}Payload`, of));
  const [linkOf, unlinkOf] = [linking, unlinking].map((name) => linkInput(`${name}Input`, of, link));

  @Resolver()
  class Linking {
    @Mutation(() => linked as never, {
      name: fieldName(linking),
      description: `Adds to the ${link.name} of ${withArticle(of.singular)}; the others stay.`,
    })
    @Requires(type, "edit")
    async link(
      records: Editor<T>,
      @Arg("input", () => linkOf as never, { description: "What is linked." }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      return payloadOfOne(records, asked, await records.linkOne(input as UpdateItem, "add"));
    }

    @Mutation(() => unlinked as never, {
      name: fieldName(unlinking),
      description: `Takes from the ${link.name} of ${withArticle(of.singular)}; the others stay.`,
    })
    @Requires(type, "edit")
    async unlink(
      records: Editor<T>,
      @Arg("input", () => unlinkOf as never, { description: "What is no longer linked." }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      return payloadOfOne(records, asked, await records.linkOne(input as UpdateItem, "remove"));
    }
  }
  return Linking;
}
