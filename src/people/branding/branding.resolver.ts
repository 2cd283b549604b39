import { Arg, Mutation, Resolver } from "type-graphql";
import { payloadType } from "../../graphql/records/payload-types";
import { AccountType } from "../account/account-type";
import { accountView } from "../account/account-view";
import { type Administration, Administers } from "../administration";
import { SetLogoInput, UpdateBrandingInput } from "./branding-types";
import { changeColours, changeLogo } from "./change-branding";

const shows = [{ name: "account", type: AccountType, nullable: true, description: "The account, as it is now." }];
const UpdateBrandingPayload = payloadType("UpdateBrandingPayload", "The account with its colours.", shows);
const SetLogoPayload = payloadType("SetLogoPayload", "The account with its logo.", shows);

/** How clients draw themselves for an account: everybody in it sees it, the administrators change it. */
@Resolver()
export class BrandingResolver {
  @Mutation(() => UpdateBrandingPayload, {
    description: "Changes the colours of the account. Whether they can be read on each other is the client's to judge.",
  })
  @Administers("ACCOUNT")
  async updateBranding(
    administration: Administration,
    @Arg("input", () => UpdateBrandingInput, { description: "What to change." })
    { primaryColor, accentColor, backgroundColor, textColor }: UpdateBrandingInput,
  ): Promise<object> {
    const colours = { primaryColor, accentColor, backgroundColor, textColor };
    return { account: accountView(await administration.change((change) => changeColours(change, colours))) };
  }

  @Mutation(() => SetLogoPayload, { description: "Gives the account a logo, or takes it away." })
  @Administers("ACCOUNT")
  async setLogo(
    administration: Administration,
    @Arg("input", () => SetLogoInput, { description: "The image, or null." }) { image }: SetLogoInput,
  ): Promise<object> {
    return { account: accountView(await administration.change((change) => changeLogo(change, image))) };
  }
}
