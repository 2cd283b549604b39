import type { Standing } from "./standing";

/** Of one thing for one standing, and of all for everybody. */
const mostOfOne = 50;
const mostInAll = 20_000;

type Shapes<Made> = Map<string, Kept<Made>>;

interface Kept<Made> {
  readonly made: Made;
  readonly place: Place<Made>;
}

/** Where something is kept. It keeps nothing by itself: what is of a standing goes with it. */
interface Place<Made> {
  readonly among: WeakRef<Shapes<Made>>;
  readonly shape: string;
}

/**
 * What was made for a standing, by what it is of and in which shape: it lives no longer than the rights that it was made
 * from, and is never anybody else's. Where there is too much of it, the longest kept goes first.
 */
export class Shelf<Made> {
  private readonly standings = new WeakMap<Standing, WeakMap<object, Shapes<Made>>>();
  /** The longest kept first. */
  private readonly places = new Set<Place<Made>>();

  /** What is kept, or is made now. */
  find(standing: Standing, of: object, shape: string, make: () => Made): Made {
    const shapes = this.shapesOf(standing, of);
    const known = shapes.get(shape);
    if (known) return known.made;
    const made = make();
    const place = { among: new WeakRef(shapes), shape };
    shapes.set(shape, { made, place });
    this.places.add(place);
    if (shapes.size > mostOfOne) this.clear(shapes.values().next().value?.place);
    if (this.places.size > mostInAll) this.clear(this.places.values().next().value);
    return made;
  }

  private clear(place: Place<Made> | undefined): void {
    if (!place) return;
    this.places.delete(place);
    place.among.deref()?.delete(place.shape);
  }

  private shapesOf(standing: Standing, of: object): Shapes<Made> {
    const known = this.standings.get(standing);
    const shapes = known?.get(of);
    if (shapes) return shapes;
    const made = new Map<string, Kept<Made>>();
    if (known) known.set(of, made);
    else this.standings.set(standing, new WeakMap([[of, made]]));
    return made;
  }
}
