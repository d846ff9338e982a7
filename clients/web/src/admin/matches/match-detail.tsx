import { Group, Radio, SimpleGrid, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useMay } from "../may";
import { ReasonForm } from "../queue/reason-form";
import { useDecision } from "../queue/use-decision";
import { AroundParcel } from "../ui/around-parcel";
import { Facts, NotForRole } from "../ui/card";
import type { PartyMatch } from "./matches-document";

const DecideMatchDocument = graphql(`
  mutation DecideMatch($input: DecidePartyMatchInput!) {
    decidePartyMatch(input: $input) {
      ... on DecidePartyMatchSuccess { match { id state version } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const VERDICTS = ["CLEARED", "CONFIRMED"] as const;

/** The consignee and whom they are like, side by side, and what was decided of it so far. */
export function MatchDetail({ match, onChange }: { match: PartyMatch; onChange: () => void }) {
  const t = useTranslations("admin.matches");
  const formats = useFormats();
  const may = useMay();
  const { shipment, deniedParty, decisions } = match;
  const consignee = shipment?.consignee;
  const hidden = may("Shipment.consignee") ? null : <NotForRole />;
  return (
    <>
      <SimpleGrid type="container" cols={{ base: 1, "560px": 2 }}>
        <div>
          <Text fw={600}>{t("consignee")}</Text>
          <Facts
            facts={[
              [t("name"), hidden ?? consignee?.name],
              [
                t("address"),
                hidden ??
                  (consignee &&
                    [consignee.line1, consignee.line2, consignee.postalCode, consignee.city, consignee.region]
                      .filter(Boolean)
                      .join(", ")),
              ],
              [t("country"), shipment && formats.country(shipment.destinationCountry)],
              [t("order"), shipment?.order?.reference],
              [t("held"), shipment && (shipment.isHeld ? t("isHeld") : t("isNotHeld"))],
            ]}
          />
        </div>
        <div>
          <Text fw={600}>{t("party")}</Text>
          <Facts
            facts={[
              [t("name"), deniedParty?.name],
              [t("aliases"), deniedParty && (deniedParty.aliases.join("; ") || t("noAlias"))],
              [t("address"), deniedParty?.address],
              [t("country"), deniedParty?.country && formats.country(deniedParty.country)],
              [t("source"), deniedParty?.source],
            ]}
          />
        </div>
      </SimpleGrid>
      <Text>
        {t("because", {
          kind: t(`kind.${match.kind}`),
          matched: match.matched,
          score: match.score,
          threshold: match.threshold,
        })}
      </Text>
      {decisions.length > 0 && (
        <Stack component="ol" className="plain-list" gap="xs" aria-label={t("decisions")}>
          {decisions.map((each) => (
            <li key={each.id}>
              <Text fw={500}>{t(`stateOf.${each.verdict}`)}</Text>
              <Text fz="sm">{each.reason}</Text>
              <Text fz="xs" c="dimmed">
                {[each.decidedBy?.name, formats.instant(each.decidedAt)].filter(Boolean).join(" · ")}
              </Text>
            </li>
          ))}
        </Stack>
      )}
      {may("Mutation.decidePartyMatch") ? (
        <Decide key={match.state} match={match} onChange={onChange} />
      ) : (
        <NotForRole what={t("decide")} />
      )}
      {shipment && (
        <Group>
          <AroundParcel of={shipment.trackingNumber}>{t("around")}</AroundParcel>
        </Group>
      )}
    </>
  );
}

function Decide({ match, onChange }: { match: PartyMatch; onChange: () => void }) {
  const t = useTranslations("admin.matches");
  // What was looked at: a decision that somebody else made meanwhile is a conflict.
  const [seen] = useState(match.version);
  const [verdict, choose] = useState<(typeof VERDICTS)[number]>(match.state === "CLEARED" ? "CONFIRMED" : "CLEARED");
  const { decide, isActing, refusal } = useDecision(DecideMatchDocument, onChange);
  const expectedVersion = refusal?.isStale ? match.version : seen;
  const act = async (reason: string) =>
    Boolean(
      await decide(t(`done.${verdict}`), (idempotencyKey) => ({
        input: { idempotencyKey, matchId: match.id, expectedVersion, verdict, reason },
      })),
    );
  return (
    <Stack gap="md">
      <Radio.Group
        label={t("decide")}
        value={verdict}
        onChange={(value) => choose(VERDICTS.find((each) => each === value) ?? verdict)}
      >
        <Stack gap="xs" mt="xs">
          {VERDICTS.map((value) => (
            <Radio key={value} value={value} label={t(`verdict.${value}`)} description={t(`does.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <ReasonForm
        label={t("why")}
        submit={t(`act.${verdict}`)}
        {...(verdict === "CONFIRMED" && { color: "red" })}
        {...{ isActing, refusal }}
        act={act}
      />
    </Stack>
  );
}
