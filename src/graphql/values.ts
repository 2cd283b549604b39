import { Field, Float, ID, InputType, ObjectType } from "type-graphql";
import { Decimal, EmailAddress, PhoneNumber } from "./scalars";

@ObjectType({ description: "An amount in one currency.", simpleResolvers: true })
export class Money {
  @Field(() => Decimal, { description: "How much, at most four digits behind the point." })
  amount: string;

  @Field(() => String, { description: "ISO 4217 code of the currency: `EUR`." })
  currencyCode: string;
}

@InputType({ description: "An amount in one currency." })
export class MoneyInput {
  @Field(() => Decimal, { description: "How much, at most four digits behind the point." })
  amount: string;

  @Field(() => String, { nullable: true, description: "ISO 4217 code of the currency; the account's where left out." })
  currencyCode?: string | null;
}

@ObjectType({ description: "A telephone number of a record.", simpleResolvers: true })
export class Phone {
  @Field(() => PhoneNumber, { description: "The number in E.164 where it could be read, else as it was typed." })
  number: string;

  @Field(() => String, { description: "What was typed." })
  typed: string;

  @Field(() => String, { nullable: true, description: "What sort of number it is: `work`." })
  label: string | null;
}

@InputType({ description: "A telephone number of a record." })
export class PhoneInput {
  @Field(() => PhoneNumber, { description: "The number, as people write it." })
  number: string;

  @Field(() => String, { nullable: true, description: "What sort of number it is: `work`." })
  label?: string | null;
}

@ObjectType({ description: "An e-mail address of a record.", simpleResolvers: true })
export class Email {
  @Field(() => EmailAddress, { description: "The address, as it was given." })
  address: string;

  @Field(() => String, { nullable: true, description: "What sort of address it is: `work`." })
  label: string | null;
}

@InputType({ description: "An e-mail address of a record." })
export class EmailInput {
  @Field(() => EmailAddress, { description: "The address." })
  address: string;

  @Field(() => String, { nullable: true, description: "What sort of address it is: `work`." })
  label?: string | null;
}

@ObjectType({
  description: "A file that a record holds. `downloadFile` tells where whoever sees it can fetch it.",
  simpleResolvers: true,
})
export class HeldFile {
  @Field(() => ID, { description: "The id of the file." })
  id: string;

  @Field(() => String, { description: "What it is called when it is saved." })
  name: string;

  @Field(() => String, { description: "Its media type, as `application/pdf`, as whoever sent it said." })
  mediaType: string;

  @Field(() => Float, { description: "Its length in bytes, a whole number." })
  bytes: number;
}

@ObjectType({ description: "The value of a custom field.", simpleResolvers: true })
export class CustomValue {
  @Field(() => String, { description: "Key of the custom field." })
  key: string;

  @Field(() => String, { description: "What people call the field." })
  label: string;

  @Field(() => String, {
    description: "Its value as text: a number in decimals, a day as `2026-05-31`, `true` or `false`.",
  })
  value: string;
}

@InputType({ description: "A value for a custom field." })
export class CustomValueInput {
  @Field(() => String, { description: "Key of the custom field." })
  key: string;

  @Field(() => String, { nullable: true, description: "Its value as text; null clears it." })
  value?: string | null;
}
