import { Anchor, Box, Button, Container, Group, Text } from "@mantine/core";
import { Link, Outlet } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Brand } from "../shared/ui/brand";
import { Preferences } from "../shared/ui/preferences";
import styles from "./site.module.css";

export function SiteFrame() {
  const t = useTranslations("site.frame");
  const shared = useTranslations("shared");
  return (
    <div className={styles.frame}>
      <a className="skip" href="#content">
        {shared("skip")}
      </a>
      <header className={styles.header}>
        <Container size="lg" h="100%">
          <Group h="100%" justify="space-between" wrap="nowrap" gap="xs">
            <Anchor component={Link} to="/" underline="never" c="inherit">
              <Brand />
            </Anchor>
            <Group gap={4} wrap="nowrap">
              <Group component="nav" gap={4} wrap="nowrap" aria-label={shared("menu")}>
                <Link className={styles.link} activeProps={{ className: styles.here }} to="/track">
                  {t("track")}
                </Link>
                <Link className={styles.link} activeProps={{ className: styles.here }} to="/services">
                  {t("services")}
                </Link>
                <Link
                  className={`${styles.link} ${styles.wide}`}
                  activeProps={{ className: styles.here }}
                  to="/developers"
                >
                  {t("developers")}
                </Link>
              </Group>
              <Preferences />
              <Button component="a" href="/portal" size="sm" visibleFrom="sm">
                {t("signIn")}
              </Button>
            </Group>
          </Group>
        </Container>
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <Container size="lg">
          <Group justify="space-between" gap="sm">
            <Text fz="sm" c="dimmed">
              {t("claim")}
            </Text>
            <Group gap="lg" component="nav" aria-label={t("doors")}>
              <Anchor component={Link} to="/developers" fz="sm" c="dimmed">
                {t("developers")}
              </Anchor>
              {(["portal", "supplier", "admin"] as const).map((door) => (
                <Anchor key={door} href={`/${door}`} fz="sm" c="dimmed">
                  {t(`door.${door}`)}
                </Anchor>
              ))}
            </Group>
          </Group>
        </Container>
      </footer>
    </div>
  );
}

/** The width of the site's text. */
export function Section({
  children,
  py = { base: 40, sm: 64 },
}: {
  children: React.ReactNode;
  py?: Record<string, number>;
}) {
  return (
    <Box py={py}>
      <Container size="lg">{children}</Container>
    </Box>
  );
}
