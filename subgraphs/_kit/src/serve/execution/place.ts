type Values = Record<string | number, unknown>;

/** Where an object or a list of an answer stands in it. */
export class Place {
  private isLost = false;

  /** @param nullable whether null may stand here instead of `values` */
  constructor(
    private readonly parent: Place | null,
    private readonly key: string | number,
    private readonly nullable: boolean,
    readonly values: Values,
  ) {}

  /** The path of what stands at `key`. */
  pathTo(key: string | number): (string | number)[] {
    const path = [key];
    // The outermost place holds `data` alone, which no path names.
    for (let place: Place = this; place.parent?.parent; place = place.parent) path.unshift(place.key);
    return path;
  }

  /** Null instead of this, because something in it must not be null and is: or of the nearest around it that may be null. */
  lose(): void {
    let lost: Place = this;
    while (!lost.nullable) lost = lost.parent!;
    lost.drop();
    lost.parent!.values[lost.key] = null;
  }

  /** This is no part of the answer; what stands instead of it is another's to say. */
  drop(): void {
    this.isLost = true;
  }

  /** False when this is no part of the answer any more. */
  isKept(): boolean {
    for (let place: Place | null = this; place; place = place.parent) if (place.isLost) return false;
    return true;
  }
}
