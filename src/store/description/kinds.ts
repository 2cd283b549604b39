import type { Resource } from "../../rights/catalogue";

/** What is not a record but is read and written through the same door: who is there, and how the account is set up. */
export const settings = ["GROUP", "ROLE", "PIPELINE", "STAGE", "LOSS_REASON", "CUSTOM_FIELD"] as const;
export type Setting = (typeof settings)[number];

/** Everything that has a description: records, users and settings. */
export type Kind = Exclude<Resource, "IMPORT"> | Setting;
