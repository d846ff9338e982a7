import { useTranslations } from "use-intl";

/** A part of our house as people call it; one that has no name here yet stays as it is told. */
export function useDomainName() {
  const t = useTranslations("admin.audit.domains");
  return (domain: string): string => (t.has(domain as "orders") ? t(domain as "orders") : domain);
}
