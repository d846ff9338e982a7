import { useMutation } from "urql";
import { graphql } from "../../gql";
import { newKey } from "../../shared/graph/use-act";

const NotePrintedDocument = graphql(`
  mutation NotePrinted($input: NotePrintedLabelsInput!) {
    notePrintedLabels(input: $input) {
      ... on NotePrintedLabelsSuccess { labels { id prints { id printedAt printedBy { id name } } } }
      ... on UserError { message }
    }
  }
`);

const AT_ONCE = 100;

/** Keeps that labels went to a printer; nobody waits for it. */
export function usePrinted(): (labelIds: readonly string[]) => void {
  const [, run] = useMutation(NotePrintedDocument);
  return (labelIds) => {
    for (let from = 0; from < labelIds.length; from += AT_ONCE) {
      const input = { idempotencyKey: newKey(), labelIds: labelIds.slice(from, from + AT_ONCE) };
      void run({ input });
    }
  };
}
