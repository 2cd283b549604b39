import { Field, InputType, ObjectType } from "type-graphql";
import { EmailAddress } from "../../graphql/scalars";

const said = {
  companyName: "Who the invoice is for.",
  addressLines: "Street, place and what else stands in the address, line by line; without the country.",
  country: "ISO 3166-1 alpha-2 code of the country, as DE.",
  taxNumber: "The company's number for taxes, such as a VAT number.",
  email: "Where invoices are mailed to.",
  purchaseOrder: "A reference of the company's own that invoices are to bear.",
};

@ObjectType({ description: "Who pays for the account, as it stands on an invoice.", simpleResolvers: true })
export class BillingDetails {
  @Field(() => String, { nullable: true, description: said.companyName }) companyName: string | null;
  @Field(() => [String], { description: said.addressLines }) addressLines: readonly string[];
  @Field(() => String, { nullable: true, description: said.country }) country: string | null;
  @Field(() => String, { nullable: true, description: said.taxNumber }) taxNumber: string | null;
  @Field(() => EmailAddress, { nullable: true, description: said.email }) email: string | null;
  @Field(() => String, { nullable: true, description: said.purchaseOrder }) purchaseOrder: string | null;
}

@InputType({ description: "What to change of the billing details. Absent: as it is; null clears." })
export class UpdateBillingInput {
  @Field(() => String, { nullable: true, description: `${said.companyName} At most 200 characters.` })
  companyName?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: `${said.addressLines} At most 6 of 200 characters, which take the place of those before.`,
  })
  addressLines?: string[] | null;
  @Field(() => String, { nullable: true, description: said.country }) country?: string | null;
  @Field(() => String, { nullable: true, description: `${said.taxNumber} At most 50 characters.` })
  taxNumber?: string | null;
  @Field(() => EmailAddress, {
    nullable: true,
    description: `${said.email} As with the address of a login: no Cyrillic in it.`,
  })
  email?: string | null;
  @Field(() => String, { nullable: true, description: `${said.purchaseOrder} At most 100 characters.` })
  purchaseOrder?: string | null;
}
