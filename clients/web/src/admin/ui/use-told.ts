import { notifications } from "@mantine/notifications";
import { useTranslations } from "use-intl";

/** Says beside the page that something is done, for a while or until it is closed. */
export function useTold(): (message: string) => void {
  const shared = useTranslations("shared");
  const closeButtonProps = { "aria-label": shared("close") };
  return (message) => {
    notifications.show({ message, color: "teal", withBorder: true, closeButtonProps });
  };
}
