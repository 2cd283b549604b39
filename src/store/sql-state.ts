import { QueryFailedError } from "typeorm";

/** PostgreSQL's code for why it refused a statement (`57014`: it took too long); null where something else went wrong. */
export function sqlStateOf(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code } = error.driverError as { code?: string };
  return code ?? "";
}
