import { shared } from "../../../jest.config.mjs";

/** The audit reads what PostgreSQL logged of the suite, so it runs after it, by itself. */
export default { ...shared, displayName: "audit", testMatch: ["<rootDir>/test/architecture/statements/audit.test.ts"] };
