import { Anchor, Badge, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { ReasonForm } from "../queue/reason-form";
import { useDecision } from "../queue/use-decision";
import { Facts } from "../ui/card";
import type { CustomerToReview } from "./kyc-document";

const RevealKycFileDocument = graphql(`
  mutation RevealKycFile($input: RevealKycDocumentInput!) {
    revealKycDocument(input: $input) {
      ... on RevealKycDocumentSuccess { file { url expiresAt } }
      ... on UserError { message }
    }
  }
`);

const RejectKycDocument = graphql(`
  mutation RejectKyc($input: RejectKycDocumentInput!) {
    rejectKycDocument(input: $input) {
      ... on RejectKycDocumentSuccess { document { id status version rejectionReason } }
      ... on UserError { message }
    }
  }
`);

type KycDocument = NonNullable<CustomerToReview["kycDocuments"]>["edges"][number]["node"];

/** One paper: what it says of itself, its file for who says why, and its rejection, which its customer is told. */
export function KycDocumentReview({ document, onChange }: { document: KycDocument; onChange: () => void }) {
  const t = useTranslations("admin.kyc");
  const formats = useFormats();
  const reveal = useDecision(RevealKycFileDocument, onChange);
  const reject = useDecision(RejectKycDocument, onChange);
  const [file, show] = useState<string | null>(null);
  const { id, version, status, kind } = document;
  const look = async (reason: string) => {
    const done = await reveal.decide(t("revealed"), (idempotencyKey) => ({
      input: { idempotencyKey, documentId: id, reason },
    }));
    const result = done?.revealKycDocument;
    if (result?.__typename === "RevealKycDocumentSuccess") show(result.file?.url ?? null);
    return Boolean(done);
  };
  return (
    <Stack
      component="section"
      gap="sm"
      aria-label={t(`kind.${kind}`)}
      pb="md"
      style={{ borderBottom: "1px solid var(--line)" }}
    >
      <Group justify="space-between">
        <Text fw={600}>{t(`kind.${kind}`)}</Text>
        <Badge tt="none" color={status === "SUBMITTED" ? "orange" : "gray"}>
          {t(`documentStatus.${status}`)}
        </Badge>
      </Group>
      <Facts
        facts={[
          [t("holder"), document.holderName],
          [t("number"), document.number],
          [t("issuedBy"), formats.country(document.issuingCountry)],
          [t("expires"), document.expiresOn ? formats.date(document.expiresOn) : t("noExpiry")],
        ]}
      />
      {document.rejectionReason && <Text fz="sm">{t("rejectedFor", { reason: document.rejectionReason })}</Text>}
      {file ? (
        <Anchor href={file} target="_blank" rel="noreferrer">
          {t("openFile")}
        </Anchor>
      ) : (
        status !== "AWAITING_FILE" && (
          <ReasonForm label={t("whyReveal")} submit={t("reveal")} color="gray" {...reveal} act={look} />
        )
      )}
      {status === "SUBMITTED" && (
        <ReasonForm
          label={t("whyReject")}
          submit={t("reject")}
          color="red"
          {...reject}
          act={async (reason) =>
            Boolean(
              await reject.decide(t("rejected"), (idempotencyKey) => ({
                input: { idempotencyKey, documentId: id, expectedVersion: version, reason },
              })),
            )
          }
        />
      )}
    </Stack>
  );
}
