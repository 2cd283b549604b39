import { DuplicateKeys } from "./duplicate-keys";
import { DuplicateKeysDue } from "./duplicate-keys-due";
import { FoundMember } from "./scan/found-member";
import { FoundPair } from "./scan/found-pair";

/** Every table of finding duplicates. */
export const duplicateEntities = [DuplicateKeys, DuplicateKeysDue, FoundPair, FoundMember];
