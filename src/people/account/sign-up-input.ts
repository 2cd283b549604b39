import { Field, InputType } from "type-graphql";
import { EmailAddress } from "../../graphql/scalars";
import type { ProfileName } from "../../rights/profiles";
import { ProfileType } from "../right/right-words";

@InputType({ description: "A new account and its founder, its first administrator." })
export class SignUpInput {
  @Field(() => String, { description: "Name of the account, at most 100 characters." }) accountName: string;
  @Field(() => ProfileType, { description: "The way of working that it starts from; all of it can be changed." })
  profile: ProfileName;
  @Field(() => String, { description: "What the founder is called." }) name: string;
  @Field(() => EmailAddress, { description: "The address to sign in with. No Cyrillic in it." }) email: string;
  @Field(() => String, { description: "8 to 200 characters; of an existing login, its password." }) password: string;
  @Field(() => String, { defaultValue: "UTC", description: "IANA time zone of the account." }) timeZone: string;
  @Field(() => String, { defaultValue: "USD", description: "ISO 4217 code of its currency." }) currency: string;
}
