import { Arg, Args, ID, Query, Resolver } from "type-graphql";
import { capitalised, withArticle } from "../../store/description/record-kinds";
import type { RecordClass } from "../../store/description/description";
import { descriptionOfClass } from "../../store/description/registry";
import type { Reader } from "../../store/handles";
import { Requires } from "../requires";
import { Asked } from "./asked";
import { connectionFrom, connectionType } from "./connection";
import { pageArgsOf } from "./page-args";
import { answersSketches } from "./sketching";
import type { Question } from "./wanted";

/** The two queries that every kind has: one by id, and the list. */
export function readingResolver<T extends object>(type: RecordClass<T>): object {
  const of = descriptionOfClass(type);

  @Resolver()
  class Reading {
    @Query(() => type, {
      name: of.singular,
      nullable: true,
      description: `${capitalised(withArticle(of.singular))} by its id; null where it is hidden or unknown.`,
    })
    @Requires(type, "view")
    one(
      records: Reader<T>,
      @Arg("id", () => ID, { description: "Its id." }) id: string,
      @Asked() asked: Question,
    ): Promise<object | null> {
      const sketched = asked.sketchedRecord();
      return sketched ? records.answerOne(id, sketched) : records.one(id, asked.record(of));
    }

    @Query(() => connectionType(of), { name: of.plural, description: `The ${of.plural} that the caller sees.` })
    @Requires(type, "view")
    async list(
      records: Reader<T>,
      @Args(() => pageArgsOf(of)) _args: object,
      @Asked() asked: Question,
    ): Promise<object> {
      const sketched = asked.sketchedPage();
      if (sketched) return records.answerPage(sketched);
      const { wanted, request } = asked.page(of);
      return connectionFrom(await records.page(wanted, request));
    }
  }
  answersSketches(of.singular, of, "record");
  answersSketches(of.plural, of, "list");
  return Reading;
}
