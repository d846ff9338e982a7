import { Badge, Button, Checkbox, Group, Stack, Text, Title } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import adjust from "~icons/adjustments";
import bell from "~icons/bell";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { useLive } from "../../shared/graph/use-live";
import { useRefresh } from "../../shared/graph/use-refresh";
import { Icon } from "../../shared/ui/icon";
import { ListSurface, Pages } from "../../shared/ui/list";
import { Page } from "../../shared/ui/page";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { Empty } from "../../shared/ui/states";
import type { NotificationsSearch } from "./notifications-search";

const MyNotificationsDocument = graphql(`
  query MyNotifications($first: Int!, $after: String, $unread: Boolean) {
    notificationReceivedCursor
    myNotifications(first: $first, after: $after, unread: $unread) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id key category createdAt isRead subject text order { id } } }
    }
  }
`);

const MyNotificationReceivedDocument = graphql(`
  subscription MyNotificationReceived($after: String) {
    notificationReceived(after: $after) { id }
  }
`);

const MarkNotificationsReadDocument = graphql(`
  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input) {
      ... on MarkNotificationsReadSuccess { notifications { id isRead } }
      ... on UserError { message }
    }
  }
`);

const PAGE = 20;

/** What the person was told; news come in by themselves. */
export function NotificationsPage() {
  const t = useTranslations("portal.notifications");
  const formats = useFormats();
  const asked: NotificationsSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (next: NotificationsSearch) =>
    void navigate({ to: "/notifications", search: next as never, resetScroll: false });
  const [state, ask] = useQuery({
    query: MyNotificationsDocument,
    variables: { first: PAGE, after: asked.after ?? null, unread: asked.unread ?? null },
  });
  const { data } = state;
  const again = () => ask({ requestPolicy: "network-only" });
  const refresh = useRefresh(again);
  const cursor = data?.notificationReceivedCursor;
  useLive(MyNotificationReceivedDocument, cursor ? { after: cursor } : null, refresh);
  const mark = useAct(MarkNotificationsReadDocument);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const entries = data?.myNotifications?.edges.map(({ node }) => node) ?? [];
  const unread = entries.filter(({ isRead }) => !isRead).map(({ id }) => id);
  const read = async (notificationIds: string[]) => {
    const done = await mark.act((idempotencyKey) => ({ input: { idempotencyKey, notificationIds } }));
    refuse(refusalOf(done?.markNotificationsRead, "MarkNotificationsReadSuccess", t("noAnswer")));
    if (asked.unread) again();
  };
  const empty = (
    <Empty
      icon={bell}
      title={asked.unread ? t("noneUnread") : t("none")}
      text={asked.unread ? t("noneUnreadText") : t("noneText")}
    />
  );
  return (
    <Page
      title={t("title")}
      text={t("text")}
      actions={
        <Button
          component={Link}
          to="/notification-preferences"
          variant="default"
          leftSection={<Icon of={adjust} size={18} />}
        >
          {t("preferences")}
        </Button>
      }
    >
      <Group justify="space-between">
        <Checkbox
          label={t("unreadOnly")}
          checked={Boolean(asked.unread)}
          onChange={(event) => show(event.currentTarget.checked ? { unread: true } : {})}
        />
        {unread.length > 0 && (
          <Button variant="light" loading={mark.isActing} onClick={() => void read(unread)}>
            {t("readAll", { count: unread.length })}
          </Button>
        )}
      </Group>
      <Refusal of={refusal} />
      <ListSurface state={state} retry={again} empty={entries.length === 0 ? empty : undefined}>
        <Stack component="ul" className="plain-list" gap={0}>
          {entries.map((entry) => (
            <li key={entry.id} style={{ borderBottom: "1px solid var(--line)", padding: "var(--mantine-spacing-md)" }}>
              <Group justify="space-between" align="flex-start" gap="sm">
                <div style={{ flex: "1 1 300px", minWidth: 0 }}>
                  <Group gap="xs">
                    {!entry.isRead && (
                      <Badge color="orange" size="sm" tt="none">
                        {t("new")}
                      </Badge>
                    )}
                    <Title order={2} fz="md">
                      {entry.subject ?? entry.key}
                    </Title>
                  </Group>
                  <Text fz="sm" style={{ whiteSpace: "pre-line" }}>
                    {entry.text}
                  </Text>
                  <Text fz="xs" c="dimmed" mt={4}>
                    {t(`category.${entry.category}`)} · {formats.instant(entry.createdAt)}
                  </Text>
                </div>
                <Group gap="xs">
                  {entry.order && (
                    <Button
                      component={Link}
                      to="/orders/$id"
                      params={{ id: entry.order.id } as never}
                      variant="default"
                      size="xs"
                    >
                      {t("toOrder")}
                    </Button>
                  )}
                  {!entry.isRead && (
                    <Button variant="subtle" size="xs" onClick={() => void read([entry.id])}>
                      {t("read")}
                    </Button>
                  )}
                </Group>
              </Group>
            </li>
          ))}
        </Stack>
      </ListSurface>
      <Pages
        label={t("pages")}
        after={asked.after}
        pageInfo={data?.myNotifications?.pageInfo}
        show={(next) => show({ ...(asked.unread && { unread: true as const }), ...(next && { after: next }) })}
      />
    </Page>
  );
}
