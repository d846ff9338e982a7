import { Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useSigned } from "../../shared/session/session-gate";
import { Card } from "../../shared/ui/card";
import { Page } from "../../shared/ui/page";
import { Fault, Loading } from "../../shared/ui/states";
import { AddNumber } from "./add-number";
import { CustomsNumbersDocument } from "./customs-numbers-document";
import { NumberCard } from "./number-card";

/** By which numbers customs knows the customer, on which days, and what becomes of them. */
export function CustomsNumbersPage() {
  const t = useTranslations("portal.customsNumbers");
  const { person } = useSigned();
  const [{ data, error, fetching }, ask] = useQuery({ query: CustomsNumbersDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  const customer = data?.me?.tenant?.customer;
  const numbers = customer?.customsNumbers?.edges.map(({ node }) => node);
  const keeps = person.memberships.some(({ role }) => role === "CUSTOMER_ADMIN");
  return (
    <Page title={t("title")} text={t("text")}>
      {!data && fetching && <Loading rows={3} height={120} />}
      {!fetching && !numbers && <Fault error={error} retry={again} />}
      {customer && numbers && (
        <>
          {numbers.map((number) => (
            <NumberCard key={number.id} number={number} keeps={keeps} onChange={again} />
          ))}
          {numbers.length === 0 && (
            <Card title={t("none")}>
              <Text c="dimmed">{t("noneText")}</Text>
            </Card>
          )}
          {keeps ? <AddNumber customerId={customer.id} onChange={again} /> : <Text c="dimmed">{t("adminAlone")}</Text>}
        </>
      )}
    </Page>
  );
}
