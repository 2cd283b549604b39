/** What was looked at already, and what comes behind it. */
export async function* behind<Piece>(looked: Iterable<Piece>, rest: AsyncIterator<Piece>): AsyncGenerator<Piece> {
  yield* looked;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
