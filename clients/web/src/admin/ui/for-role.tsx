import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import lock from "~icons/lock";
import { Page } from "../../shared/ui/page";
import { Empty } from "../../shared/ui/states";
import { useMay } from "../may";
import type { Permission } from "../staff-may";

/** A page for the roles that may ask what it asks; the others are told so instead. */
export function ForRole({ what, title, children }: { what: Permission; title: string; children: ReactNode }) {
  const t = useTranslations("admin");
  const may = useMay();
  if (may(what)) return children;
  return (
    <Page title={title}>
      <div className="surface">
        <Empty title={t("notForRole")} text={t("notForRoleText")} icon={lock} />
      </div>
    </Page>
  );
}
