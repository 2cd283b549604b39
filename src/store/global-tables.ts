/**
 * The tables that belong to no account (`docs/adr/0001-an-account-in-every-key.md`). Every other table has its account first in every key, and
 * every statement binds it: the audit of statements reads this list, and fails on an entry that nothing uses.
 */
export const globalTables = ["login", "membership", "sign_in_attempt", "migrations", "graphile_worker.jobs"] as const;
