import { Arg, Mutation, Resolver } from "type-graphql";
import { payloadType } from "../../graphql/records/payload-types";
import { AccountType } from "../account/account-type";
import { accountOf } from "../account/account-view";
import { type Administration, Administers } from "../administration";
import { UpdateBillingInput } from "./billing-types";
import { changeBilling } from "./change-billing";

const UpdateBillingPayload = payloadType("UpdateBillingPayload", "The account with who pays for it.", [
  { name: "account", type: AccountType, nullable: true, description: "The account, as it is now." },
]);

/** Who pays for the account: the administrators' to see and to change, also while it is suspended (`rights.md` 5.20). */
@Resolver()
export class BillingResolver {
  @Mutation(() => UpdateBillingPayload, {
    description: "Changes the billing details of the account. A token needs `billing:view` and `billing:edit`.",
  })
  @Administers("BILLING")
  async updateBilling(
    administration: Administration,
    @Arg("input", () => UpdateBillingInput, { description: "What to change." }) input: UpdateBillingInput,
  ): Promise<object> {
    const { companyName, addressLines, country, taxNumber, email, purchaseOrder } = input;
    const said = { companyName, addressLines, country, taxNumber, email, purchaseOrder };
    await administration.change((change) => changeBilling(change, said));
    return { account: await accountOf(administration.door) };
  }
}
