import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { Page } from "../../shared/ui/page";
import { Fault, Loading } from "../../shared/ui/states";
import { useMay } from "../may";
import { useFresh } from "../queue/use-fresh";
import { ForRole } from "../ui/for-role";
import { AccountsCard } from "./accounts-card";
import { CarriersInUseDocument } from "./carriers-document";
import { ChangesCard } from "./changes-card";
import { RoutesCard } from "./routes-card";

/** Who carries for us: our policy, the accounts that carriers are asked by, and what of them waits for a second admin. */
export function CarriersPage() {
  const t = useTranslations("admin.carriers");
  return (
    <ForRole what="Query.carrierRoutes" title={t("title")}>
      <Carriers />
    </ForRole>
  );
}

function Carriers() {
  const t = useTranslations("admin.carriers");
  const may = useMay();
  const [{ data, error, fetching }, ask] = useQuery({ query: CarriersInUseDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  const accounts = data?.carrierAccounts ?? [];
  return (
    <Page title={t("title")} text={t("text")}>
      {may("Query.credentialChanges") && <ChangesCard onChange={again} />}
      {!data && fetching && <Loading rows={4} height={90} />}
      {!data && !fetching && <Fault error={error} retry={again} />}
      {data && (
        <>
          <RoutesCard routes={data.carrierRoutes ?? []} accounts={accounts} services={data.services} onChange={again} />
          <AccountsCard accounts={accounts} onChange={again} />
        </>
      )}
    </Page>
  );
}
