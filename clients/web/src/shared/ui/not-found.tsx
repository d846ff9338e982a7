import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import compass from "~icons/compass";
import { Icon } from "./icon";
import { Empty } from "./states";

export function NotFound() {
  const t = useTranslations("shared.notFound");
  return (
    <Empty title={t("title")} text={t("text")} icon={compass}>
      <Button component={Link} to="/" leftSection={<Icon of={compass} size={18} />}>
        {t("home")}
      </Button>
    </Empty>
  );
}
