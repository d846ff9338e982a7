import { useEffect, useState } from "react";
import { type CombinedError, type OperationResult, useClient } from "urql";
import { graphql } from "../../gql";
import type { StatementLinesQuery } from "../../gql/graphql";

const StatementLinesDocument = graphql(`
  query StatementLines($walletId: ID!, $from: DateTime!, $to: DateTime!, $after: String) {
    walletStatement(walletId: $walletId, from: $from, to: $to) {
      opening { decimal currency }
      lines(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { id bookedAt balance { decimal currency } } }
      }
    }
  }
`);

type Read = NonNullable<StatementLinesQuery["walletStatement"]>;

export interface StatementOf {
  walletId: string;
  /** The first instant. */
  from: string;
  /** Until before this one. */
  to: string;
}

export interface StatementLines {
  opening: Read["opening"];
  /** Oldest first. */
  lines: Read["lines"]["edges"][number]["node"][];
  /** Whether these are all. */
  isWhole: boolean;
}

/** A month of a busy customer has more: what is beyond is in the statement's file. */
const MOST_PAGES = 20;

/** Every line of a statement, page by page; what was read when a page failed stays. */
export function useStatementLines({ walletId, from, to }: StatementOf) {
  const client = useClient();
  const [read, keep] = useState<StatementLines | null>(null);
  const [error, tell] = useState<CombinedError | undefined>();
  const [attempt, count] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads again
  useEffect(() => {
    let isLeft = false;
    const readAll = async () => {
      keep(null);
      tell(undefined);
      const lines: StatementLines["lines"] = [];
      let after: string | null = null;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const answer: OperationResult<StatementLinesQuery> = await client
          .query(StatementLinesDocument, { walletId, from, to, after })
          .toPromise();
        if (isLeft) return;
        const statement: Read | null | undefined = answer.data?.walletStatement;
        if (!statement) return tell(answer.error);
        lines.push(...statement.lines.edges.map(({ node }) => node));
        const { hasNextPage, endCursor } = statement.lines.pageInfo;
        keep({ opening: statement.opening, lines: [...lines], isWhole: !hasNextPage });
        if (!hasNextPage) return;
        after = endCursor ?? null;
      }
    };
    void readAll();
    return () => {
      isLeft = true;
    };
  }, [client, walletId, from, to, attempt]);
  return { read, error, again: () => count((before) => before + 1) };
}
