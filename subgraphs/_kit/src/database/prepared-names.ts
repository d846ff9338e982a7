/** A server that counts connections has few statements to keep on each. */
const MOST_PREPARED = 200;

/** Names for statements that recur, the same in every connection of this process. */
export class PreparedNames {
  private readonly seen = new Map<string, string | null>();
  private named = 0;

  constructor(private readonly prefix: string) {}

  /** Undefined for a statement met for the first time, and once there are too many names: it is planned for itself. */
  of(text: string): string | undefined {
    const name = this.seen.get(text);
    if (name) return name;
    if (this.named >= MOST_PREPARED) return undefined;
    if (name === undefined) {
      if (this.seen.size > 10 * MOST_PREPARED) this.seen.clear();
      this.seen.set(text, null);
      return undefined;
    }
    const given = `${this.prefix}_${this.named++}`;
    this.seen.set(text, given);
    return given;
  }
}
