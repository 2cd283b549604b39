import type { Drawing, RowAt } from "./drawing";
import { type Json, objectOf } from "./json";
import type { PayloadSketch } from "./sketch";

/** The JSON of a payload, its record standing there. */
export const payloadJson = ({ payload }: PayloadSketch, { recordJson }: Drawing, at: RowAt): Json =>
  objectOf(
    payload.map((member) => [member.key, member.is === "constant" ? member.text : recordJson(member.record, at)]),
  );
