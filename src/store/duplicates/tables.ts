import { DuplicateKeys } from "./duplicate-keys";
import { DuplicateKeysDue } from "./duplicate-keys-due";
import { DuplicateKeysMade } from "./duplicate-keys-made";
import { FoundMember } from "./scan/found-member";
import { FoundPair } from "./scan/found-pair";

/** Every table of finding duplicates. */
export const duplicateEntities = [DuplicateKeys, DuplicateKeysDue, DuplicateKeysMade, FoundPair, FoundMember];
