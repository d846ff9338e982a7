import { useTranslations } from "use-intl";

/** A carrier as people call it, from what the graph calls it; one that is not known here stays as it is told. */
export function useCarrierName() {
  const t = useTranslations("shared.carrierName");
  return (code: string): string => (t.has(code as "YUNEXPRESS") ? t(code as "YUNEXPRESS") : code);
}
