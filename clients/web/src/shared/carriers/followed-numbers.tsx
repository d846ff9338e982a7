import { Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { CarrierKnownBy } from "../../gql/graphql";
import { useFormats } from "../formats";
import { useNames } from "../use-names";

export interface Followed {
  number: string;
  carrier?: string | null;
  knownBy?: CarrierKnownBy | null;
  candidates: readonly string[];
}

/** Whose number each is, how that is known, and whose its form may be where it is that of several carriers. */
export function FollowedNumbers({ numbers }: { numbers: readonly Followed[] }) {
  const t = useTranslations("shared.followed");
  const formats = useFormats();
  const carrierName = useNames("shared.carrierName");
  return (
    <ul className="plain-list" aria-label={t("label")}>
      {numbers.map(({ number, carrier, knownBy, candidates }) => (
        <li key={number}>
          <Text fz="sm">
            <span className="number">{number}</span>
            {": "}
            {carrier && knownBy ? t("known", { carrier: carrierName(carrier), by: t(`by.${knownBy}`) }) : t("unknown")}
            {candidates.length > 1 && ` ${t("fits", { carriers: formats.either(candidates.map(carrierName)) })}`}
          </Text>
        </li>
      ))}
    </ul>
  );
}
