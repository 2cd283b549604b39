import { Arg, Int, ObjectType, Field, Query, Resolver } from "type-graphql";
import { capitalised } from "../../store/description/record-kinds";
import { describedKinds } from "../../store/description/registry";
import type { Description } from "../../store/description/description";
import { BadInput } from "../../store/refusals";
import type { Condition, PageRequest } from "../../store/reading/wanted";
import { together } from "../../store/reading/together";
import type { Readers } from "../readers";
import { RequiresAny } from "../requires-any";
import { Asked } from "./asked";
import { searchOf } from "./conditions";
import { enumType } from "./generated";
import { Node } from "./node";
import { isOwned } from "./record-type";
import type { Question } from "./wanted";

const searchedKinds = (): readonly Description[] => describedKinds().filter(isOwned);

/** `Contacts, by name, phones and emails.` */
function searchedBy({ plural, fields }: Description): string {
  const names = fields.filter(({ searched }) => searched).map(({ name }) => name);
  return `${capitalised(plural)}, by ${names.join(", ").replace(/, ([^,]*)$/, " and $1")}.`;
}

@ObjectType({ description: "What a search found.", simpleResolvers: true })
export class SearchResult {
  @Field(() => [Node], { description: "The records, of one kind after the other, newest first." })
  nodes: object[];
}

const mostOfAKind = 50;

/** One text looked for in several kinds, in each within its own scope and its own fields (`cases.md` 8). */
export function searchResolver(): object {
  const kinds = searchedKinds().map((of) => [of.kind, searchedBy(of)] as const);
  const SearchType = enumType("SearchType", "A kind of record to search.", Object.fromEntries(kinds));

  @Resolver()
  class SearchResolver {
    @Query(() => SearchResult, {
      description: "Records in which every word of the text stands, of those that the caller sees.",
    })
    @RequiresAny("view")
    async search(
      readers: Readers,
      @Arg("text", () => String, { description: "Words: parts of names, numbers, addresses." }) text: string,
      @Arg("types", () => [SearchType], { nullable: true, description: "Where to look; everywhere where left out." })
      types: string[] | null | undefined,
      @Arg("first", () => Int, { defaultValue: 10, description: "How many of each kind at most: 1 to 50." })
      first: number,
      @Asked() asked: Question,
    ): Promise<SearchResult> {
      if (first < 1 || first > mostOfAKind)
        throw new BadInput(`A search shows 1 to ${mostOfAKind} of a kind, not ${first}.`, ["first"]);
      const words = searchOf(text, ["text"]);
      const chosen = searchedKinds().filter((of) => !types || types.includes(of.kind));
      const pages = await together(chosen.map((of) => searchIn(readers, of, words, first, asked)));
      return { nodes: pages.flat() };
    }
  }
  return SearchResolver;
}

async function searchIn(
  readers: Readers,
  of: Description,
  words: Condition,
  first: number,
  asked: Question,
): Promise<readonly object[]> {
  const request: PageRequest = {
    ...{ first, after: null, last: null, before: null, orderBy: [], counted: false, listed: true },
    conditions: [words],
  };
  const page = await (await readers.of(of)).page(asked.under("nodes", of), request);
  return page.records;
}
