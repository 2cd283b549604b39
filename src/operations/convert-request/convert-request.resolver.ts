import { Arg, Mutation, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import { payloadOfOne } from "../../graphql/records/written";
import type { AskedConversion } from "../../store/converting/asked-conversion";
import type { Description } from "../../store/description/description";
import { descriptionOf } from "../../store/description/registry";
import { type Sorter, RequiresSorting } from "./requires-sorting";
import { convertInput, convertPayload } from "./sorting-types";

/** Making records of a request (`rights.md` 5.21). */
export function convertingResolver(): object {
  const of = descriptionOf("REQUEST");
  const [conversion, converted] = [convertInput(), convertPayload()];

  @Resolver()
  class Converting {
    @Mutation(() => converted, {
      description:
        "Makes of a request a lead, a contact and a company, as far as they are asked for, linked to each other. Needs EDIT of the request and CREATE of each kind that is made.",
    })
    @RequiresSorting()
    async convertRequest(
      requests: Sorter,
      @Arg("input", () => conversion, { description: "Which request, and what it becomes." }) input: object,
      @Asked() asked: Question,
    ): Promise<object> {
      const { outcome, ...made } = await requests.convert(input as AskedConversion);
      const payload = await payloadOfOne(await requests.of(of), asked, outcome);
      return { ...payload, ...(await shownOf(requests, asked, made)) };
    }
  }
  return Converting;
}

type Made = Readonly<Record<"leadId" | "contactId" | "companyId", string | null>>;

/** What was made, read back through VIEW. */
async function shownOf(requests: Sorter, asked: Question, made: Made): Promise<object> {
  const show = async (of: Description, id: string | null): Promise<object | null> =>
    id === null ? null : (await requests.of(of)).one(id, asked.under(of.singular, of));
  return {
    lead: await show(descriptionOf("LEAD"), made.leadId),
    contact: await show(descriptionOf("CONTACT"), made.contactId),
    company: await show(descriptionOf("COMPANY"), made.companyId),
  };
}
