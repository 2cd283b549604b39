import { Arg, Args, Query, Resolver } from "type-graphql";
import { recordKinds } from "../../store/description/record-kinds";
import { descriptionOf } from "../../store/description/registry";
import type { Kind } from "../../store/description/kinds";
import type { Readers } from "../readers";
import { RequiresAny } from "../requires-any";
import { Asked } from "./asked";
import { connectionFrom, connectionNamed } from "./connection";
import { choiceType } from "./field-types";
import { Node } from "./node";
import { plainPageArgs } from "./page-args";
import type { Question } from "./wanted";

/** The trash of every kind, each within its own scope. */
export function trashResolver(): object {
  const connection = connectionNamed("Trash", Node, "A page of the trash, of what the caller may restore.");
  const kinds = choiceType(recordKinds);

  @Resolver()
  class TrashResolver {
    @Query(() => connection, {
      description: "Records in the trash that the caller may restore, the last deleted first. It is kept for 30 days.",
    })
    @RequiresAny("view")
    async trash(
      readers: Readers,
      @Arg("resource", () => kinds as never, { description: "Of which kind." }) resource: Kind,
      @Args(() => plainPageArgs) _args: object,
      @Asked() asked: Question,
    ): Promise<object> {
      const reader = await readers.of(descriptionOf(resource));
      const { wanted, request } = asked.page(reader.description);
      return connectionFrom(await reader.trash(wanted, request));
    }
  }
  return TrashResolver;
}
