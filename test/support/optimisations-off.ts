/** What the gateways of this run go without: the environment of the run says so, nothing where it does not. */
export const optimisationsOff = { OPTIMISATIONS_OFF: process.env["OPTIMISATIONS_OFF"] ?? "none" } as const;
