import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import type { Surcharge } from "./rate-card-documents";

/** What a surcharge says, as the reader writes it. */
export function useSurchargeWords() {
  const t = useTranslations("admin.rateCards");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const amount = (fixed: Surcharge["price"], percent: string | null | undefined, of: Surcharge["percentOf"]) => {
    if (fixed) return formats.money(fixed);
    return percent && of ? `${percent} % ${t(`percentOf.${of}`)}` : shared("unknown");
  };
  return {
    price: ({ price, percent, percentOf }: Surcharge) => amount(price, percent, percentOf),
    cost: ({ cost, costPercent, percentOf }: Surcharge) => amount(cost, costPercent, percentOf),
    /** Where and when it is charged. */
    conditions: (each: Surcharge): string => {
      const { serviceCode, zoneCode, areas, longestSideOverMm, appliesFrom, appliesUntil } = each;
      const places = areas?.map(({ country, postalPrefix }) => `${country}${postalPrefix ? ` ${postalPrefix}…` : ""}`);
      const parts = [
        serviceCode,
        zoneCode,
        ...(places ? [places.slice(0, 6).join(", ") + (places.length > 6 ? ` +${places.length - 6}` : "")] : []),
        ...(longestSideOverMm ? [t("sideOver", { mm: formats.count(longestSideOverMm) })] : []),
        ...(appliesFrom ? [t("from", { at: formats.instant(appliesFrom) })] : []),
        ...(appliesUntil ? [t("until", { at: formats.instant(appliesUntil) })] : []),
      ].filter(Boolean);
      return parts.length > 0 ? parts.join(" · ") : t("always");
    },
  };
}
