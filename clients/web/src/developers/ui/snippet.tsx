import { Button, CopyButton, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import styles from "../developers.module.css";

/** Something to copy, that asks where this page came from. */
export function Snippet({ title, code }: { title: string; code: string }) {
  const t = useTranslations("shared");
  const text = code.replaceAll("http://localhost:4000", location.origin).trim();
  return (
    <div className={styles.snippet}>
      <div className={styles.snippetHead}>
        <Text fz="sm" c="dimmed" lang="en">
          {title}
        </Text>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="subtle" onClick={copy} aria-label={`${t("copy")}: ${title}`}>
              {copied ? t("copied") : t("copy")}
            </Button>
          )}
        </CopyButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled is scrolled by keyboard, too */}
      <section className={styles.code} tabIndex={0} aria-label={title} lang="en">
        <pre>{text}</pre>
      </section>
    </div>
  );
}
