import { Box, Stack } from "@mantine/core";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Page } from "../../shared/ui/page";
import { Section } from "../site-frame";
import { hashOf, lookupOf } from "./numbers";
import { PublicParcel } from "./public-parcel";
import { TrackForm } from "./track-form";

/** Several parcels at once, each by itself: one that is not found keeps nobody from seeing the others. */
export function TrackPage() {
  const t = useTranslations("site.track");
  const { hash } = useLocation();
  const navigate = useNavigate();
  const lookup = lookupOf(hash);
  return (
    <Section py={{ base: 28, sm: 44 }}>
      <Page title={t("title")} text={t("text")}>
        <Box className="surface" p="lg">
          <TrackForm
            key={hash}
            first={lookup}
            onLookup={(next) => void navigate({ to: "/track", hash: hashOf(next) })}
          />
        </Box>
        {lookup.proof && (
          <Stack gap="lg">
            {lookup.numbers.map((number) => (
              <PublicParcel key={number} number={number} proof={lookup.proof} />
            ))}
          </Stack>
        )}
      </Page>
    </Section>
  );
}
