import type { StoreMutant } from "../store-mutant";
import { apiMutants } from "./api";
import { atOnceMutants } from "./at-once";
import { calendarMutants } from "./calendar";
import { doorMutants } from "./door";
import { givingMutants } from "./giving";
import { exportingMutants } from "./exporting";
import { holdingMutants } from "./holding";
import { importingMutants } from "./importing";
import { erasingMutants } from "./erasing";
import { duplicatesMutants } from "./duplicates";
import { judgingMutants } from "./judging";
import { laterReaderMutants } from "./later-readers";
import { liveMutants } from "./live";
import { mergingMutants } from "./merging";
import { peopleMutants } from "./people";
import { readingMutants } from "./reading";
import { sortingMutants } from "./sorting";
import { webhookMutants } from "./webhooks";
import { writingMutants } from "./writing";

export const storeMutants: readonly StoreMutant[] = [
  ...doorMutants,
  ...readingMutants,
  ...judgingMutants,
  ...givingMutants,
  ...importingMutants,
  ...writingMutants,
  ...atOnceMutants,
  ...apiMutants,
  ...laterReaderMutants,
  ...peopleMutants,
  ...liveMutants,
  ...mergingMutants,
  ...webhookMutants,
  ...exportingMutants,
  ...calendarMutants,
  ...erasingMutants,
  ...duplicatesMutants,
  ...holdingMutants,
  ...sortingMutants,
];
