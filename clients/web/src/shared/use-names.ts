import { useTranslations } from "use-intl";

type Named = "shared.carrierName" | "admin.audit.domains" | "admin.books.accountOf";

/** What people call things that the graph names by codes; one that has no name here yet stays as it is told. */
export function useNames(of: Named): (code: string) => string {
  const t = useTranslations(of);
  return (code) => (t.has(code as never) ? t(code as never) : code);
}
