import { Button, type ButtonProps, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

interface DialogProps {
  /** What the button says. */
  label: string;
  /** What the dialog is about; the button's name tells it, too. */
  title: string;
  button?: Pick<ButtonProps, "size" | "variant" | "leftSection">;
  size?: "md" | "lg" | "xl";
  /** Made anew each time it is opened. */
  children: (close: () => void) => ReactNode;
}

/** A button, and the form that it opens before the page. */
export function Dialog({ label, title, button, size = "md", children }: DialogProps) {
  const shared = useTranslations("shared");
  const [isOpen, dialog] = useDisclosure(false);
  // Who speaks to the page says what is seen on the button: it has to be in its name.
  const name = title.includes(label.replace("…", "")) ? title : `${label} ${title}`;
  return (
    <>
      <Button {...button} onClick={dialog.open} {...(label !== title && { "aria-label": name })}>
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={dialog.close}
        title={title}
        size={size}
        closeButtonProps={{ "aria-label": shared("close") }}
      >
        {children(dialog.close)}
      </Modal>
    </>
  );
}
