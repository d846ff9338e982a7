import { useCallback, useEffect, useRef, useState } from "react";
import { type AnyVariables, type TypedDocumentNode, useMutation } from "urql";

/** A key that no other act has. Not `randomUUID()`, which there is only where a page came by HTTPS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What came of an act: a member of its union, or null where no answer came. */
type Outcome<Result> = Result | null;

/**
 * An act with an idempotency key that stays until the act is answered: who presses ten times, or again after a lost answer, acts once.
 */
export function useAct<Result, Variables extends AnyVariables>(document: TypedDocumentNode<Result, Variables>) {
  const [, run] = useMutation(document);
  const [isActing, acting] = useState(false);
  const key = useRef(newKey());
  const busy = useRef(false);
  // A button that is pressed is disabled until the act is answered, and a disabled one loses who came by keyboard.
  const pressed = useRef<Element | null>(null);
  useEffect(() => {
    const { activeElement, body } = window.document;
    if (isActing || activeElement !== body) return;
    if (pressed.current instanceof HTMLElement) pressed.current.focus({ preventScroll: true });
  }, [isActing]);
  const act = useCallback(
    async (variablesOf: (idempotencyKey: string) => Variables): Promise<Outcome<Result>> => {
      if (busy.current) return null;
      busy.current = true;
      pressed.current = window.document.activeElement;
      acting(true);
      const { data } = await run(variablesOf(key.current));
      busy.current = false;
      acting(false);
      if (data) key.current = newKey();
      return data ?? null;
    },
    [run],
  );
  return { act, isActing };
}
