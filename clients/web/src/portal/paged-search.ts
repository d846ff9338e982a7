import { useNavigate, useSearch } from "@tanstack/react-router";

/** Which page of a list is shown that has nothing else to be asked by. */
interface PagedSearch {
  /** The `endCursor` of the page before. */
  after?: string;
}

/** From the address; what cannot be read there is left out. */
export const pagedSearch = (search: Record<string, unknown>): PagedSearch =>
  typeof search.after === "string" ? { after: search.after } : {};

/** The page that the address names, and how another is shown: its cursor, or undefined for the first. */
export function usePages(to: "/invoices" | "/returns") {
  const { after }: PagedSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (next: string | undefined) => void navigate({ to, search: (next ? { after: next } : {}) as never });
  return { after, show };
}
