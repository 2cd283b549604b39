import { shared } from "../../../jest.config.mjs";

/** The database project without a PostgreSQL of its own: the proof's is there, and its template migrated. */
export default { ...shared, displayName: "mutant", testMatch: ["<rootDir>/test/**/*.test.ts"], testTimeout: 20_000 };
