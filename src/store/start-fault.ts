/** Why the gateway cannot start or go on, said in one line, with what to do about it in a second sentence. */
export class StartFault extends Error {
  override readonly name = "StartFault";

  constructor(
    readonly reason: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${reason} ${remedy}`, options);
  }
}
