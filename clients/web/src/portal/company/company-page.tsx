import { Alert, Badge, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import info from "~icons/info-circle";
import { History } from "../../shared/history/history";
import { Card } from "../../shared/ui/card";
import { Icon } from "../../shared/ui/icon";
import { Page } from "../../shared/ui/page";
import { Fault, Loading } from "../../shared/ui/states";
import { type Company, CompanyDocument, CompanyHistoryDocument } from "./company-document";
import { DocumentCard } from "./document-card";
import { SubmitDocument } from "./submit-document";

const COLORS: Record<Company["status"], string> = {
  PENDING_KYC: "orange",
  ACTIVE: "teal",
  SUSPENDED: "red",
  CLOSED: "gray",
};

/** Who the customer is to us, what showed that, and what we decided about it. */
export function CompanyPage() {
  const t = useTranslations("portal.company");
  const told = useTranslations("shared.history");
  const [{ data, error, fetching }, ask] = useQuery({ query: CompanyDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  const company = data?.me?.tenant?.customer;
  const documents = company?.kycDocuments?.edges.map(({ node }) => node);
  return (
    <Page title={t("title")} text={t("text")}>
      {!data && fetching && <Loading rows={3} height={120} />}
      {!fetching && !company && <Fault error={error} retry={again} />}
      {company && (
        <>
          <Card
            title={company.name}
            mark={
              <Badge tt="none" color={COLORS[company.status]}>
                {t(`status.${company.status}`)}
              </Badge>
            }
          >
            <Text fz="sm" className="number">
              {t("facts", { code: company.code, currency: company.defaultCurrency, incoterm: company.incoterm })}
            </Text>
            <Alert color={COLORS[company.status]} variant="light" icon={<Icon of={info} />}>
              {t(`next.${company.status}`)}
              {company.suspensionReason && (
                <Text fz="sm" mt={4}>
                  {t("reason", { reason: company.suspensionReason })}
                </Text>
              )}
            </Alert>
            {documents && (
              <History
                kind="Customer"
                name={company.name}
                document={CompanyHistoryDocument}
                of={{ id: company.id }}
                record={company}
                changesOf={({ customer }) => customer?.changes}
                stranger={told("house")}
              />
            )}
          </Card>
          {documents ? (
            <>
              {documents.map((document) => (
                <DocumentCard key={document.id} document={document} />
              ))}
              <SubmitDocument customerId={company.id} isFirst={documents.length === 0} onChange={again} />
            </>
          ) : (
            <Text c="dimmed">{t("adminAlone")}</Text>
          )}
        </>
      )}
    </Page>
  );
}
