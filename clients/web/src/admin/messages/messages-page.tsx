import { Badge, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { Queue } from "../queue/queue";
import { QueueFilter } from "../queue/queue-filter";
import { chosen } from "../queue/queue-search";
import { useFresh } from "../queue/use-fresh";
import { useQueueSearch } from "../queue/use-queue-search";
import { ForRole } from "../ui/for-role";
import { MessageDetail } from "./message-detail";
import { MESSAGE_VERDICTS, NOT_WRITTEN_DOWN } from "./message-verdicts";
import { type CounterpartMessage, CounterpartMessagesDocument } from "./messages-document";

/** What customs offices and warehouses sent, and was not written down. */
export function MessagesPage() {
  const t = useTranslations("admin.messages");
  return (
    <ForRole what="Query.counterpartMessages" title={t("title")}>
      <Messages />
    </ForRole>
  );
}

function Messages() {
  const t = useTranslations("admin.messages");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const { asked } = useQueueSearch();
  const [{ data, error }, ask] = useQuery({
    query: CounterpartMessagesDocument,
    variables: {
      first: 25,
      after: asked.after ?? null,
      verdict: chosen(MESSAGE_VERDICTS, asked) ?? [...NOT_WRITTEN_DOWN],
      direction: asked.direction ?? "ASC",
    },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  return (
    <Queue<CounterpartMessage>
      title={t("title")}
      none={t("none")}
      nameOf={({ messageId }) => messageId}
      list={{
        items: data?.counterpartMessages?.edges.map(({ node }) => node),
        total: data?.counterpartMessages?.totalCount,
        endCursor: data?.counterpartMessages?.pageInfo.endCursor,
        hasNextPage: data?.counterpartMessages?.pageInfo.hasNextPage,
        error,
        again,
      }}
      filters={
        <QueueFilter
          label={t("verdictLabel")}
          values={MESSAGE_VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) }))}
          placeholder={t("notWritten")}
        />
      }
      columns={[
        {
          label: t("name"),
          cell: ({ messageId }) => messageId,
          below: ({ counterpart }) => (
            <Text fz="xs" c="dimmed" fw={400}>
              {counterpart?.code ?? shared("unknown")}
            </Text>
          ),
        },
        {
          label: t("why"),
          cell: ({ verdict, reason }) => (
            <>
              <Badge tt="none" color={verdict === "REFUSED" ? "red" : verdict === "EARLY" ? "orange" : "gray"}>
                {t(`verdict.${verdict}`)}
              </Badge>
              <Text fz="sm">{reason && t(`reason.${reason}`)}</Text>
            </>
          ),
        },
        { label: t("about"), cell: ({ about }) => about.join(", ") || shared("none") },
        { label: t("received"), cell: ({ receivedAt }) => formats.instant(receivedAt) },
      ]}
      detail={(message) => <MessageDetail message={message} onChange={again} />}
    />
  );
}
