import { useRef, useState } from "react";
import { graphql } from "../../gql";
import type { ImportOrdersInput } from "../../gql/graphql";
import { useAct } from "../../shared/graph/use-act";

const ImportOrdersDocument = graphql(`
  mutation ImportOrders($input: ImportOrdersInput!) {
    importOrders(input: $input) {
      ... on ImportOrdersSuccess { batch { id status fileName } upload { url } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

interface Refused {
  message: string;
  faults?: readonly { field: string; message: string }[];
}

/** What came of sending a file: the import, or why there is none; null where no answer came. */
type Sent = { batchId: string } | Refused | null;

interface Named {
  options: string;
  batchId: string;
  url: string;
}

/**
 * Names an import and sends its file to where it belongs. A file whose sending broke off is sent to the same place when the button is
 * pressed again: there is one import, however often it is tried.
 */
export function useUpload() {
  const { act } = useAct(ImportOrdersDocument);
  const [isSending, sending] = useState(false);
  const named = useRef<Named | null>(null);
  const send = async (file: File | null, options: Omit<ImportOrdersInput, "idempotencyKey">): Promise<Sent> => {
    sending(true);
    try {
      const told = JSON.stringify([options, file?.size, file?.lastModified]);
      if (named.current?.options !== told) {
        const done = await act((idempotencyKey) => ({ input: { ...options, idempotencyKey } }));
        const result = done?.importOrders;
        if (!result) return null;
        if (result.__typename !== "ImportOrdersSuccess") return result;
        if (!result.upload || !file) return { batchId: result.batch.id };
        named.current = { options: told, batchId: result.batch.id, url: result.upload.url };
      }
      const { batchId, url } = named.current;
      const { pathname, search } = new URL(url, location.href);
      const answer = await fetch(pathname + search, { method: "PUT", body: file }).catch(() => null);
      if (!answer) return null;
      if (answer.ok) {
        named.current = null;
        return { batchId };
      }
      const { error } = (await answer.json().catch(() => ({}))) as { error?: string };
      return { message: error ?? `${answer.status} ${answer.statusText}` };
    } finally {
      sending(false);
    }
  };
  return { send, isSending };
}
