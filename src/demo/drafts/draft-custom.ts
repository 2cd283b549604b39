import { daysAfter, dayOf } from "../calendar";
import type { DemoAccount, DemoField } from "../demo-account";
import type { Draw } from "../draw";
import type { CustomDraft } from "./draft";

const valueOf: Readonly<Record<DemoField["type"], (field: DemoField, draw: Draw, today: Date) => string>> = {
  TEXT: ({ values = [] }, draw) => draw.one(values),
  NUMBER: ({ values = [] }, draw) => draw.one(values),
  DATE: (_field, draw, today) => dayOf(daysAfter(today, draw.whole(-60, 240))),
  BOOLEAN: (_field, draw) => String(draw.happens(50)),
  CHOICE: ({ options = [] }, draw) => draw.one(options),
};

/** Values of most of the custom fields that the account has for the kind. */
export function draftCustom(
  { customFields }: DemoAccount,
  resource: DemoField["resource"],
  draw: Draw,
  today: Date,
): CustomDraft[] {
  return customFields
    .filter((field) => field.resource === resource && draw.happens(70))
    .map((field) => ({ key: field.key, value: valueOf[field.type](field, draw, today) }));
}
