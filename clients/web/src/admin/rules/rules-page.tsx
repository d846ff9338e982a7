import { useTranslations } from "use-intl";
import { Page } from "../../shared/ui/page";
import { ForRole } from "../ui/for-role";
import { RatesCard } from "./rates-card";
import { RegulatoryCard } from "./regulatory-card";
import { ZonesCard } from "./zones-card";

/** What every price is reckoned by: exchange rates, duties and taxes, and where each zone is. */
export function RulesPage() {
  const t = useTranslations("admin.rules");
  return (
    <ForRole what="Query.exchangeRates" title={t("title")}>
      <Page title={t("title")} text={t("text")}>
        <RatesCard />
        <RegulatoryCard />
        <ZonesCard />
      </Page>
    </ForRole>
  );
}
