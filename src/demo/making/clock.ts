/** A clock that stands still until it is set: what the demo makes carries the moment that it says. */
export class Clock {
  constructor(private moment: Date) {}

  set(moment: Date): void {
    this.moment = moment;
  }

  readonly now = (): Date => this.moment;
}
