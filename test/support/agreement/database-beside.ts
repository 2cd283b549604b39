/** The address of the server's own database: nothing is read from the tables of the one that others copy theirs from. */
export function databaseBeside(url: string | undefined): string {
  if (url === undefined) throw new Error("TEST_TEMPLATE_URL names no PostgreSQL");
  const address = new URL(url);
  address.pathname = "/postgres";
  return address.href;
}
