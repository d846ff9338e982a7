import { Box, Text } from "@mantine/core";
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

/** Whose number each is, how that is known, and whose its form may be where it is that of several carriers; null where that cannot be read. */
export function FollowedNumbers({ numbers }: { numbers: readonly Followed[] | null }) {
  const t = useTranslations("shared.followed");
  const formats = useFormats();
  const carrierName = useNames("shared.carrierName");
  return (
    <Box role="group" aria-label={t("label")}>
      {!numbers && <Text fz="sm">{t("unread")}</Text>}
      <Box component="dl" m={0} fz="sm">
        {numbers?.map(({ number, carrier, knownBy, candidates }) => (
          <div key={number}>
            <dt className="number" style={{ display: "inline", fontWeight: "inherit" }}>
              {number}:
            </dt>{" "}
            <dd style={{ display: "inline", margin: 0 }}>
              {carrier && knownBy
                ? t("known", { carrier: carrierName(carrier), by: t(`by.${knownBy}`) })
                : t("unknown")}
              {candidates.length > 1 && ` ${t("fits", { carriers: formats.either(candidates.map(carrierName)) })}`}
            </dd>
          </div>
        ))}
      </Box>
    </Box>
  );
}
