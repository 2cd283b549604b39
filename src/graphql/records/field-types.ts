import { ID, Int } from "type-graphql";
import type { ChoiceDescription, FieldDescription } from "../../store/description/description";
import { DateTime, Decimal, EmailAddress, LocalDate, Url } from "../scalars";
import { Email, EmailInput, HeldFile, Money, MoneyInput, Phone, PhoneInput } from "../values";
import { enumType, once } from "./generated";

export const choiceType = once((choices: ChoiceDescription) =>
  enumType(choices.name, choices.description, choices.values),
);

const outputs: Readonly<Record<FieldDescription["type"], unknown>> = {
  text: String,
  longText: String,
  integer: Int,
  decimal: Decimal,
  money: Money,
  date: LocalDate,
  instant: DateTime,
  flag: Boolean,
  choice: String,
  tags: [String],
  phones: [Phone],
  emails: [Email],
  url: Url,
  email: EmailAddress,
  id: ID,
  names: [String],
  file: HeldFile,
};

const inputs: Partial<Record<FieldDescription["type"], unknown>> = {
  money: MoneyInput,
  phones: [PhoneInput],
  emails: [EmailInput],
};

/** What a field is in an answer. */
export const outputType = (field: FieldDescription): unknown =>
  field.choices ? choiceType(field.choices) : outputs[field.type];

/** What a field is in an input. */
export const inputTypeOf = (field: FieldDescription): unknown =>
  field.choices ? choiceType(field.choices) : (inputs[field.type] ?? outputs[field.type]);
