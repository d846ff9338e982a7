import type { GraphQLFormattedError } from "graphql";
import type { Fields } from "../steps/fields";
import { type GatheredError, type Path, placesOf } from "../steps/gathered";

/** An object of the gathered data, by the path of the fetch that asked about it. */
export interface AskedPlace {
  path: readonly string[];
  target: Fields;
}

/** An error whose place is looked for in the end. */
interface Unplaced {
  of: readonly AskedPlace[];
  /** Within the one object that it is of, once for each place that shows it; undefined for an error about all of them. */
  rest: Path | undefined;
  error: GraphQLFormattedError;
}

/** Places of objects, by the path of a fetch. */
type Places = ReadonlyMap<readonly string[], ReadonlyMap<Fields, readonly Path[]>>;

/**
 * What subgraphs tell of errors. Where objects stand is looked up when all is gathered: in one walk for each path, however
 * many of the objects there fail.
 */
export class GatheredErrors {
  private readonly noted: (GatheredError | Unplaced)[] = [];

  get isEmpty(): boolean {
    return this.noted.length === 0;
  }

  add(path: Path | undefined, error: GraphQLFormattedError): void {
    this.noted.push({ path, error });
  }

  addWithin(place: AskedPlace, rest: Path, error: GraphQLFormattedError): void {
    this.noted.push({ of: [place], rest, error });
  }

  /** One error about several objects: its path is what leads to all of them. */
  addAbout(places: readonly AskedPlace[], error: GraphQLFormattedError): void {
    this.noted.push({ of: places, rest: undefined, error });
  }

  placed(root: Fields): GatheredError[] {
    const places = this.places(root);
    return this.noted.flatMap((each): GatheredError[] => {
      if ("path" in each) return [each];
      const { of, rest, error } = each;
      const at = of.flatMap(({ path, target }) => places.get(path)?.get(target) ?? []);
      if (rest === undefined || at.length === 0) return [{ path: common(at), error }];
      return at.map((path) => ({ path: [...path, ...rest], error }));
    });
  }

  private places(root: Fields): Places {
    const wanted = new Map<readonly string[], Set<Fields>>();
    for (const each of this.noted) {
      if ("path" in each) continue;
      for (const { path, target } of each.of) wanted.set(path, (wanted.get(path) ?? new Set<Fields>()).add(target));
    }
    return new Map([...wanted].map(([path, targets]) => [path, placesOf(root, path, targets)]));
  }
}

/** How far all of these go together; undefined when they have nothing in common. */
function common([first, ...others]: readonly Path[]): Path | undefined {
  if (!first) return undefined;
  let length = first.length;
  for (const other of others) {
    let same = 0;
    while (same < length && first[same] === other[same]) same++;
    length = same;
  }
  return length === 0 ? undefined : first.slice(0, length);
}
