import type { GraphQLFormattedError } from "graphql";
import type { Path } from "../steps/gathered";

class Branch {
  readonly branches = new Map<string | number, Branch>();
  /** Errors at this place, and those at it or below it. */
  here = 0;
  all = 0;
  /** The same of those that subgraphs told. */
  toldHere = 0;
  told = 0;
  /** Those at this place that only say that nothing came. */
  unresolved: GraphQLFormattedError[] = [];
}

/** Who told an error: a subgraph, or nobody, because something or nothing at all came. */
export type ErrorKind = "told" | "reported" | "unresolved";

/** Errors by their paths: whether one explains a null is asked for each null, and there may be thousands of both. */
export class ErrorTree {
  private readonly root = new Branch();
  private isAnywhere = false;

  add(error: GraphQLFormattedError, kind: ErrorKind): void {
    const { path } = error;
    if (!path) {
      this.isAnywhere = true;
      return;
    }
    const branch = this.count(path, 1, kind === "told" ? 1 : 0);
    if (kind === "unresolved") branch.unresolved.push(error);
  }

  /** Whether there is an error above, below or at a place, or one of the whole answer. */
  explains(path: Path): boolean {
    if (this.isAnywhere) return true;
    let branch: Branch | undefined = this.root;
    for (const step of path) {
      if (branch.here > 0) return true;
      branch = branch.branches.get(step);
      if (!branch) return false;
    }
    return branch.all > 0;
  }

  /** Takes away what only says that nothing came for the fields of an object, where a subgraph has told why. */
  takeUnresolved(path: Path): GraphQLFormattedError[] {
    let branch: Branch | undefined = this.root;
    for (const step of path) {
      branch = branch.branches.get(step);
      if (!branch) return [];
    }
    if (branch.told === branch.toldHere) return [];
    const taken = [...branch.branches.values()].flatMap((field) => field.unresolved.splice(0));
    for (const error of taken) this.count(error.path!, -1, 0);
    return taken;
  }

  private count(path: Path, change: number, told: number): Branch {
    let branch = this.root;
    branch.all += change;
    branch.told += told;
    for (const step of path) {
      const next: Branch = branch.branches.get(step) ?? new Branch();
      branch.branches.set(step, next);
      branch = next;
      branch.all += change;
      branch.told += told;
    }
    branch.here += change;
    branch.toldHere += told;
    return branch;
  }
}
