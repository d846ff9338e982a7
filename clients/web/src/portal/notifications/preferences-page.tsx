import { Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { MyNotificationPreferencesQuery } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Page } from "../../shared/ui/page";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { Fault, Loading } from "../../shared/ui/states";

const MyNotificationPreferencesDocument = graphql(`
  query MyNotificationPreferences {
    myNotificationPreferences { category channel enabled isLocked usually }
  }
`);

const SetNotificationPreferencesDocument = graphql(`
  mutation SetNotificationPreferences($input: SetNotificationPreferencesInput!) {
    setNotificationPreferences(input: $input) {
      ... on SetNotificationPreferencesSuccess { preferences { category channel enabled } }
      ... on UserError { message }
    }
  }
`);

type Preference = NonNullable<MyNotificationPreferencesQuery["myNotificationPreferences"]>[number];

const CHOICES = { USUAL: null, ALL: true, NOTHING: false } as const;
const choiceOf = ({ enabled }: Preference) => (enabled == null ? "USUAL" : enabled ? "ALL" : "NOTHING");

/** What the person hears of, and by what; each choice holds at once. */
export function PreferencesPage() {
  const t = useTranslations("portal.notifications");
  const formats = useFormats();
  const [{ data, error, fetching }, ask] = useQuery({ query: MyNotificationPreferencesDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  const { act, isActing } = useAct(SetNotificationPreferencesDocument);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const preferences = data?.myNotificationPreferences ?? [];
  const categories = [...new Set(preferences.map(({ category }) => category))];
  // What is new in the graph has no words here yet, and stays as it is called there.
  const nameOf = (event: string) => {
    const name = `event.${event.replaceAll(".", "_")}` as "event.order_held";
    return t.has(name) ? t(name) : event;
  };
  const choose = async ({ category, channel }: Preference, choice: keyof typeof CHOICES) => {
    const done = await act((idempotencyKey) => ({
      input: { idempotencyKey, preferences: [{ category, channel, enabled: CHOICES[choice] }] },
    }));
    refuse(refusalOf(done?.setNotificationPreferences, "SetNotificationPreferencesSuccess", t("noAnswer")));
    again();
  };
  return (
    <Page title={t("preferences")} text={t("preferencesText")}>
      {!data && fetching && <Loading rows={3} height={120} />}
      {!data && !fetching && <Fault error={error} retry={again} />}
      <Refusal of={refusal} />
      <Stack gap="lg" aria-busy={isActing}>
        {categories.map((category) => (
          <Card key={category} title={t(`category.${category}`)}>
            {preferences
              .filter((each) => each.category === category && each.channel !== "WEBHOOK")
              .map((preference) =>
                preference.isLocked ? (
                  <Text key={preference.channel}>{t("locked", { channel: t(`channel.${preference.channel}`) })}</Text>
                ) : (
                  <Select
                    key={preference.channel}
                    label={t(`channel.${preference.channel}`)}
                    description={
                      preference.usually.length > 0
                        ? t("usually", { events: formats.list(preference.usually.map(nameOf)) })
                        : t("usuallyNothing")
                    }
                    data={Object.keys(CHOICES).map((value) => ({ value, label: t(`choice.${value as "ALL"}`) }))}
                    value={choiceOf(preference)}
                    allowDeselect={false}
                    onChange={(value) => void choose(preference, (value ?? "USUAL") as keyof typeof CHOICES)}
                    maw={420}
                  />
                ),
              )}
          </Card>
        ))}
      </Stack>
    </Page>
  );
}
