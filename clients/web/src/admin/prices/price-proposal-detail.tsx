import { Table } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { useMay } from "../may";
import { Facts, NotForRole } from "../ui/card";
import { DecideProposal } from "./decide-proposal";
import type { PriceProposal } from "./price-proposals-document";
import { ProposedPrices, ProposedReach } from "./proposed";

/** What would come into force, and the second person's answer. */
export function PriceProposalDetail({ proposal, onChange }: { proposal: PriceProposal; onChange: () => void }) {
  const t = useTranslations("admin.prices");
  const formats = useFormats();
  const may = useMay();
  const { status, createdBy, decidedBy } = proposal;
  return (
    <>
      <Facts
        facts={[
          [t("reason"), proposal.reason],
          [t("proposedBy"), createdBy?.name],
          [t("proposedAt"), formats.instant(proposal.createdAt)],
          [t("statusLabel"), t(`status.${status}`)],
          ...(decidedBy ? [[t("decidedBy"), decidedBy.name] as const] : []),
          ...(proposal.decisionReason ? [[t("decisionReason"), proposal.decisionReason] as const] : []),
        ]}
      />
      <Change proposal={proposal} />
      {status === "PROPOSED" && !may("Mutation.approvePricingProposal") && <NotForRole what={t("approve")} />}
      {status === "PROPOSED" && may("Mutation.approvePricingProposal") && (
        <DecideProposal proposal={proposal} onChange={onChange} />
      )}
    </>
  );
}

/** Old and new, as far as the proposal tells them. */
function Change({ proposal }: { proposal: PriceProposal }) {
  const t = useTranslations("admin.prices");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const { exchangeRates, rule, ruleEnd, requirement, requirementEnd, version, zone } = proposal;
  const span = ({ validFrom, validTo }: { validFrom: string; validTo?: string | null }) =>
    `${formats.instant(validFrom)} – ${validTo ? formats.instant(validTo) : t("open")}`;
  return (
    <>
      {exchangeRates && exchangeRates.length > 0 && (
        <Table className="number" horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {(["pair", "former", "next", "change"] as const).map((column) => (
                <Table.Th key={column} scope="col">
                  {t(column)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {exchangeRates.map(({ base, quote, formerRate, rate, percent }) => (
              <Table.Tr key={`${base}${quote}`}>
                <Table.Th scope="row">{`${base}/${quote}`}</Table.Th>
                <Table.Td>{formerRate ?? shared("none")}</Table.Td>
                <Table.Td>{rate}</Table.Td>
                <Table.Td>{percent ? `${percent} %` : shared("unknown")}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {rule && (
        <Facts
          facts={[
            [t("rule"), rule.code],
            [t("rate"), rule.amount ? formats.money(rule.amount) : rule.percent && `${rule.percent} %`],
            [t("valid"), span(rule)],
            ...(ruleEnd ? [[t("ends"), formats.instant(ruleEnd)] as const] : []),
            [t("source"), rule.source],
          ]}
        />
      )}
      {requirement && (
        <Facts
          facts={[
            [t("requirement"), requirement.code],
            [
              t("wanted"),
              <span key="wanted" lang="en">
                {requirement.wanted}
              </span>,
            ],
            [t("valid"), span(requirement)],
            ...(requirementEnd ? [[t("ends"), formats.instant(requirementEnd)] as const] : []),
            [t("source"), requirement.source],
          ]}
        />
      )}
      {version && (
        <>
          <Facts
            facts={[
              [t("rateCard"), version.rateCard && `${version.rateCard.code} · ${version.rateCard.name}`],
              [t("valid"), span(version)],
            ]}
          />
          {version.rateCard && <ProposedPrices cardId={version.rateCard.id} versionId={version.id} />}
        </>
      )}
      {zone && <ProposedReach zone={zone} isOpen={proposal.status === "PROPOSED"} />}
    </>
  );
}
