import { Column, ForeignKey, Unique } from "typeorm";
import type { CardKind, HangingKind } from "../../rights/catalogue";
import { Described } from "../../store/description/describe";
import { ChoiceField, FlagField, IntegerField, TextField } from "../../store/description/fields";
import { AccountRow } from "../../store/description/record";
import { recordKinds } from "../../store/description/record-kinds";
import { customFieldDrafting } from "./custom-field-drafting";

/** A field that an account adds to a kind of record (`decisions.md` 5). */
@Described({
  kind: "CUSTOM_FIELD",
  prefix: "custom_field",
  table: "custom_field",
  singular: "customField",
  plural: "customFields",
  description: "A field that the account added to a kind of record.",
  raisesRights: true,
  drafting: customFieldDrafting,
})
@ForeignKey("Account", ["accountId"], ["accountId"])
@Unique(["accountId", "resource", "key"])
export class CustomField extends AccountRow {
  @ChoiceField({
    description: "The kind of record that has it.",
    required: true,
    written: "create",
    choices: recordKinds,
  })
  resource: CardKind | HangingKind;

  @TextField({
    description: "What the API calls it: lower-case letters, digits and underscores.",
    required: true,
    written: "create",
    max: 60,
  })
  key: string;

  @TextField({ description: "What people call it.", required: true, max: 100 })
  label: string;

  @ChoiceField({
    description: "What its values are.",
    required: true,
    written: "create",
    choices: {
      name: "CustomFieldType",
      description: "What the values of a custom field are.",
      values: {
        TEXT: "A line of text.",
        NUMBER: "A decimal number, kept to its last digit.",
        DATE: "A day, `2026-05-31`.",
        BOOLEAN: "`true` or `false`.",
        CHOICE: "One of the field's options.",
      },
    },
  })
  type: "TEXT" | "NUMBER" | "DATE" | "BOOLEAN" | "CHOICE";

  /** The options of a CHOICE, in their order. */
  @Column({ type: "text", array: true, default: "{}" }) options: string[];

  @IntegerField({
    description: "Where it stands among the kind's custom fields, from 0; a new one behind the last unless it says.",
    required: true,
  })
  position: number;

  @FlagField({ description: "Must a new record have it?" })
  isRequired: boolean;
}
