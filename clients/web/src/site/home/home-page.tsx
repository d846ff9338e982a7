import { Box, Button, Container, Group, SimpleGrid, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import calculator from "~icons/calculator";
import eye from "~icons/eye";
import shield from "~icons/shield-check";
import globe from "~icons/world";
import { Icon } from "../../shared/ui/icon";
import styles from "../site.module.css";
import { Section } from "../site-frame";
import { hashOf } from "../track/numbers";
import { TrackForm } from "../track/track-form";

const PROMISES = [
  ["price", calculator],
  ["customs", shield],
  ["tracking", eye],
  ["reach", globe],
] as const;

const STEPS = ["order", "quote", "label", "handOver", "customs", "door"] as const;

/** What BaiYun does, and the two things that most people come for: where a parcel is, and what sending one costs. */
export function HomePage() {
  const t = useTranslations("site.home");
  const brand = useTranslations("shared");
  const navigate = useNavigate();
  useEffect(() => {
    document.title = `${brand("brand")} · ${t("claim")}`;
  }, [brand, t]);
  return (
    <>
      <div className={styles.hero}>
        <Container size="lg" py={{ base: 44, sm: 84 }}>
          <Stack gap="lg">
            <h1 className={styles.claim} style={{ margin: 0, maxWidth: "17ch" }}>
              {t("claim")}
            </h1>
            <p className={styles.lead} style={{ margin: 0 }}>
              {t("lead")}
            </p>
            <Group>
              <Button component={Link} to="/services" size="lg">
                {t("estimate")}
              </Button>
              <Button component="a" href="/portal" size="lg" variant="default">
                {t("portal")}
              </Button>
            </Group>
            <Box className="surface" p={{ base: "md", sm: "lg" }} mt="md">
              <Title order={2} mb="sm">
                {t("track")}
              </Title>
              <TrackForm
                first={{ numbers: [], proof: "" }}
                onLookup={(lookup) => void navigate({ to: "/track", hash: hashOf(lookup) })}
              />
            </Box>
          </Stack>
        </Container>
      </div>
      <Section>
        <Title order={2} fz={{ base: "1.5rem", sm: "1.9rem" }} mb="xl">
          {t("promises")}
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl" verticalSpacing="xl">
          {PROMISES.map(([name, icon]) => (
            <Group key={name} wrap="nowrap" align="flex-start" gap="md">
              <ThemeIcon size={44} radius="md" variant="light">
                <Icon of={icon} size={24} />
              </ThemeIcon>
              <div>
                <Title order={3}>{t(`promise.${name}.title`)}</Title>
                <Text c="dimmed" mt={4}>
                  {t(`promise.${name}.text`)}
                </Text>
              </div>
            </Group>
          ))}
        </SimpleGrid>
      </Section>
      <Section py={{ base: 0, sm: 0 }}>
        <Title order={2} fz={{ base: "1.5rem", sm: "1.9rem" }} mb="xl">
          {t("way")}
        </Title>
        <SimpleGrid
          component="ol"
          className={`plain-list ${styles.steps}`}
          cols={{ base: 1, xs: 2, md: 3 }}
          spacing="md"
          mb={72}
        >
          {STEPS.map((step) => (
            <li key={step} className={`surface ${styles.step}`}>
              <Title order={3}>{t(`step.${step}.title`)}</Title>
              <Text c="dimmed" mt={4}>
                {t(`step.${step}.text`)}
              </Text>
            </li>
          ))}
        </SimpleGrid>
      </Section>
    </>
  );
}
