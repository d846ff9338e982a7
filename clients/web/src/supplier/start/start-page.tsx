import { useTranslations } from "use-intl";
import { useSigned } from "../../shared/session/session-gate";
import { Page } from "../../shared/ui/page";

export function StartPage() {
  const t = useTranslations("supplier");
  const { person } = useSigned();
  return (
    <Page title={t("title")} text={t("welcome", { name: person.name })}>
      {null}
    </Page>
  );
}
