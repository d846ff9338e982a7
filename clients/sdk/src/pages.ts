/** A page of a list, as the API answers it. */
export interface Page<N> {
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
  edges: readonly { node: N }[];
}

/** All of a list, page by page: the next page is asked for when the one before has been read. Stop by `break`. */
export async function* pages<N>(
  read: (after: string | null) => Promise<Page<N> | null | undefined>,
): AsyncGenerator<N, void> {
  for (let after: string | null = null; ; ) {
    const page: Page<N> | null | undefined = await read(after);
    for (const { node } of page?.edges ?? []) yield node;
    if (!page?.pageInfo.hasNextPage || page.pageInfo.endCursor === null) return;
    after = page.pageInfo.endCursor;
  }
}
