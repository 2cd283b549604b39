/** The `code` of an error of Node or PostgreSQL (`ENOENT`, `28P01`); empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
