import { useEffect, useRef } from "react";

/** How long after a composition its confirming key may still arrive; Safari sends it after the end. */
const JUST_AFTER_MS = 150;
const TYPING = "input, textarea, select, [contenteditable=true]";
const APART = "[role=dialog], [role=menu], [role=listbox]";

interface QueueKeys {
  /** Leaves what is open; nothing is where this does nothing. */
  close: () => void;
  help: () => void;
}

/** Whether a key says what the keys of a list say, and not something to a field, a menu, an input method or the browser. */
function isOurs(event: KeyboardEvent, composedAt: number): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  // 229 is what browsers give for a key that an input method took.
  if (event.isComposing || event.keyCode === 229 || Date.now() - composedAt < JUST_AFTER_MS) return false;
  return event.target instanceof Element && !event.target.closest(`${TYPING}, ${APART}`);
}

/**
 * j and k go through the rows wherever the focus is, the arrows where it is in the list; Escape goes back to the list; ? tells all this.
 * Enter opens, because each row is a link. Rows are the elements with `data-row`, in their order.
 */
export function useQueueKeys(list: React.RefObject<HTMLElement | null>, keys: QueueKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let composedAt = 0;
    const composed = () => {
      composedAt = Date.now();
    };
    const pressed = (event: KeyboardEvent) => {
      if (!isOurs(event, composedAt)) return;
      if (event.key === "Escape") return latest.current.close();
      if (event.key === "?") return latest.current.help();
      const isArrow = event.key.startsWith("Arrow") && list.current?.contains(event.target as Node);
      const step = event.key === "j" || (isArrow && event.key === "ArrowDown") ? 1 : stepBack(event.key, isArrow);
      if (step === 0) return;
      event.preventDefault();
      go(list.current, step);
    };
    document.addEventListener("keydown", pressed);
    document.addEventListener("compositionend", composed);
    return () => {
      document.removeEventListener("keydown", pressed);
      document.removeEventListener("compositionend", composed);
    };
  }, [list]);
}

const stepBack = (key: string, isArrow: boolean | undefined): number =>
  key === "k" || (isArrow && key === "ArrowUp") ? -1 : 0;

/** From the row that has the focus, else from the one that is open, else from before the first. */
function go(list: HTMLElement | null, step: number): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const from = focused >= 0 ? focused : rows.findIndex((row) => "open" in row.dataset);
  const next = from < 0 ? 0 : Math.min(Math.max(from + step, 0), rows.length - 1);
  rows[next]?.focus();
}
