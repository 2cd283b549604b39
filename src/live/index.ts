import { recordChangesResolver } from "./record-changes.resolver";

/** The resolvers of what is told by itself. */
export const liveResolvers = (): readonly object[] => [recordChangesResolver()];
