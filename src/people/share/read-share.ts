import type { ShareRow } from "../../store/people/shares";
import { uuidOrNobody } from "../input";
import type { ShareInput } from "./share-types";

/** A share as the API says it. */
export const readShare = ({ ownerId, area, access, until = null }: ShareInput): ShareRow => ({
  ...{ ownerId: uuidOrNobody("USER", ownerId), area, access, until },
});
