/** What a party grants for a while. */
export interface Grant {
  token: string;
  lastsMs: number;
}

/** Or why it granted none, as whoever asked for it says that. */
export type Granting<R> = { granted: Grant } | { refused: R };

/** Asked for anew so long before its end. */
const MARGIN_MS = 60_000;

/** A token of a party: asked for once for all who wait for it, and anew when it ends or is refused. */
export class HeldToken<R> {
  private held: { token: string; until: number } | null = null;
  private asking: Promise<{ token: string } | { refused: R }> | null = null;

  /** @param ask the party for one, where none is held */
  get(ask: () => Promise<Granting<R>>): Promise<{ token: string } | { refused: R }> {
    if (this.held && this.held.until > Date.now()) return Promise.resolve(this.held);
    this.asking ??= this.renew(ask).finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  /** It was refused: whoever needs one next asks for another. */
  forget(): void {
    this.held = null;
  }

  private async renew(ask: () => Promise<Granting<R>>): Promise<{ token: string } | { refused: R }> {
    const answer = await ask();
    if ("refused" in answer) return answer;
    const { token, lastsMs } = answer.granted;
    this.held = { token, until: Date.now() + lastsMs - MARGIN_MS };
    return this.held;
  }
}
