/** Both sides of a change: of what was so, that which was said to be otherwise. What is absent was not said. */
export function sidesOf(
  was: Readonly<Record<string, unknown>>,
  said: Readonly<Record<string, unknown>>,
): { readonly before: object; readonly after: object } {
  const names = Object.keys(said).filter((name) => said[name] !== undefined);
  const only = (side: Readonly<Record<string, unknown>>): object =>
    Object.fromEntries(names.map((name) => [name, side[name] ?? null]));
  return { before: only(was), after: only(said) };
}
