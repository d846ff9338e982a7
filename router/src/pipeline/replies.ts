import type { SubgraphAnswer } from "../sources/answer";

interface Reply {
  fetch: number;
  representations: string | undefined;
  answer: Promise<SubgraphAnswer>;
}

/** What subgraphs were asked and answer: an operation that is executed once more does not ask them once more. */
export class Replies {
  private readonly replies: Reply[] = [];

  /** What `ask` gives, or the answer that an earlier execution asked for and nobody has had again yet. */
  to(fetch: number, representations: string | undefined, ask: () => Promise<SubgraphAnswer>): Promise<SubgraphAnswer> {
    for (const [index, known] of this.replies.entries()) {
      if (known.fetch !== fetch || known.representations !== representations) continue;
      this.replies.splice(index, 1);
      return known.answer;
    }
    const answer = ask();
    this.replies.push({ fetch, representations, answer });
    return answer;
  }
}
