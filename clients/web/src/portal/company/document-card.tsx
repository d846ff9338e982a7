import { Alert, Anchor, Badge, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import alert from "~icons/alert-circle";
import { useFormats } from "../../shared/formats";
import { Card } from "../../shared/ui/card";
import { Icon } from "../../shared/ui/icon";
import type { KycDocument } from "./company-document";

const COLORS: Record<KycDocument["status"], string> = {
  AWAITING_FILE: "orange",
  SUBMITTED: "sky",
  ACCEPTED: "teal",
  REJECTED: "red",
};

/** One document, how far it has come, and why it will not do. */
export function DocumentCard({ document }: { document: KycDocument }) {
  const t = useTranslations("portal.company");
  const formats = useFormats();
  return (
    <Card
      title={t(`kind.${document.kind}`)}
      mark={
        <Badge tt="none" color={COLORS[document.status]}>
          {t(`documentStatus.${document.status}`)}
        </Badge>
      }
    >
      <Text fz="sm">
        {document.holderName} · <span className="number">{document.number}</span> · {document.issuingCountry}
      </Text>
      <Text fz="sm" c="dimmed">
        {[
          t("named", { at: formats.instant(document.createdAt) }),
          document.expiresOn && t("expires", { day: formats.date(document.expiresOn) }),
          document.decidedAt && t("decided", { at: formats.instant(document.decidedAt) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      {document.rejectionReason && (
        <Alert color="red" variant="light" icon={<Icon of={alert} />}>
          {t("rejected", { reason: document.rejectionReason })}
        </Alert>
      )}
      {document.file && (
        <Anchor href={pathOf(document.file.url)} target="_blank" rel="noreferrer">
          {t("look")}
        </Anchor>
      )}
      {document.status === "AWAITING_FILE" && <Text fz="sm">{t("fileMissing")}</Text>}
    </Card>
  );
}

/** Links name the stack's own address, which may not be the one that this page came by. */
function pathOf(url: string): string {
  const { pathname, search } = new URL(url, location.href);
  return pathname + search;
}
