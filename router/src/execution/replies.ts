import type { SubgraphAnswer } from "../sources/subgraph-answer";

export interface Reply {
  fetch: number;
  representations: string | undefined;
  answer: Promise<SubgraphAnswer>;
  /** When it was asked for, in milliseconds of `performance.now()`. */
  asked: number;
  /** The outcome has been told. */
  isTold: boolean;
}

/** What subgraphs were asked and answer: an operation that is executed once more does not ask them once more. */
export class Replies {
  private readonly replies: Reply[] = [];

  /** What `ask` gives, or the reply that an earlier execution asked for and nobody has had again yet. */
  to(fetch: number, representations: string | undefined, ask: () => Promise<SubgraphAnswer>): Reply {
    for (const [index, known] of this.replies.entries()) {
      if (known.fetch !== fetch || known.representations !== representations) continue;
      this.replies.splice(index, 1);
      return known;
    }
    const asked = performance.now();
    const reply = { fetch, representations, answer: ask(), asked, isTold: false };
    this.replies.push(reply);
    return reply;
  }
}
