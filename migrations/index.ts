import { CreateAccountsAndRecords1764000000000 } from "./1764000000000-create-accounts-and-records";
import { IndexApiTokens1764300000000 } from "./1764300000000-index-api-tokens";

/** Every migration, in the order in which they run. */
export const migrations = [CreateAccountsAndRecords1764000000000, IndexApiTokens1764300000000];
