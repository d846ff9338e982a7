import { Button, Group } from "@mantine/core";
import { useTranslations } from "use-intl";
import download from "~icons/download";
import printer from "~icons/printer";
import { Icon } from "../../shared/ui/icon";

interface LabelLinksProps {
  url: string;
  fileName: string;
  /** Whether a browser may show it: what a printer alone reads can be saved only. */
  isShown: boolean;
  /** Told at each press. */
  onTaken?: () => void;
}

/** A file of labels that was made here, to be opened in a window of its own or saved. */
export function LabelLinks({ url, fileName, isShown, onTaken }: LabelLinksProps) {
  const t = useTranslations("portal.labels");
  return (
    <Group>
      {isShown && (
        <Button
          component="a"
          href={url}
          target="_blank"
          rel="noreferrer"
          onClick={onTaken}
          leftSection={<Icon of={printer} size={18} />}
        >
          {t("open")}
        </Button>
      )}
      <Button
        component="a"
        href={url}
        download={fileName}
        onClick={onTaken}
        variant={isShown ? "default" : "filled"}
        leftSection={<Icon of={download} size={18} />}
      >
        {t("save")}
      </Button>
    </Group>
  );
}
