import { CreateAccountsAndRecords1764000000000 } from "./1764000000000-create-accounts-and-records";

/** Every migration, in the order in which they run. */
export const migrations = [CreateAccountsAndRecords1764000000000];
