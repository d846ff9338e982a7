import { useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import type { QueueSearch } from "./queue-search";

/** Reads and writes what of a queue is shown. */
export function useQueueSearch(): { asked: QueueSearch; show: (next: QueueSearch) => void } {
  const asked: QueueSearch = useSearch({ strict: false });
  const { pathname: to } = useLocation();
  const navigate = useNavigate();
  return { asked, show: (next) => void navigate({ to, search: next as never, resetScroll: false }) };
}
