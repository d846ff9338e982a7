import { Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useNames } from "../../shared/use-names";
import { Queue } from "../queue/queue";
import { QueueFilter } from "../queue/queue-filter";
import { useFresh } from "../queue/use-fresh";
import { useQueueSearch } from "../queue/use-queue-search";
import { ForRole } from "../ui/for-role";
import { DeadLetterDetail } from "./dead-letter-detail";
import { type DeadLetter, DeadLettersDocument } from "./dead-letters-document";

const DeadLetterDomainsDocument = graphql(`
  query DeadLetterDomains {
    deadLetterCounts { domain kind count }
  }
`);

/** What a part of our house gave up to do, domain by domain. */
export function DeadLettersPage() {
  const t = useTranslations("admin.deadLetters");
  return (
    <ForRole what="Query.deadLetters" title={t("title")}>
      <DeadLetters />
    </ForRole>
  );
}

function DeadLetters() {
  const t = useTranslations("admin.deadLetters");
  const formats = useFormats();
  const domainName = useNames("admin.audit.domains");
  const { asked } = useQueueSearch();
  const [{ data: counted, error: uncounted }, count] = useQuery({ query: DeadLetterDomainsDocument });
  const counts = counted?.deadLetterCounts ?? [];
  const domains = [...new Set(counts.map(({ domain }) => domain))];
  const inDomain = (domain: string) =>
    counts.reduce((sum, each) => sum + (each.domain === domain ? (each.count ?? 0) : 0), 0);
  // Without a choice: where most of them lie.
  const fullest = [...domains].sort((a, b) => inDomain(b) - inDomain(a))[0];
  const domain = asked.filter?.[0] ?? fullest;
  const [{ data, error }, ask] = useQuery({
    query: DeadLettersDocument,
    variables: { domain: domain ?? "", first: 25, after: asked.after ?? null, direction: asked.direction ?? "ASC" },
    pause: !domain,
  });
  const again = () => {
    count({ requestPolicy: "network-only" });
    if (domain) ask({ requestPolicy: "network-only" });
  };
  useFresh(again);
  const isSilent = (each: string) => counts.some((row) => row.domain === each && row.count == null);
  const nameOf = (each: string) =>
    isSilent(each)
      ? t("silent", { domain: domainName(each) })
      : `${domainName(each)} (${formats.count(inDomain(each))})`;
  const isNothing = counted && !domain;
  return (
    <Queue<DeadLetter>
      title={t("title")}
      none={t("none")}
      nameOf={({ kind }) => kind}
      list={{
        items: isNothing ? [] : data?.deadLetters.edges.map(({ node }) => node),
        total: isNothing ? 0 : data?.deadLetters.totalCount,
        endCursor: data?.deadLetters.pageInfo.endCursor,
        hasNextPage: data?.deadLetters.pageInfo.hasNextPage,
        error: error ?? uncounted,
        again,
      }}
      filters={
        <QueueFilter
          label={t("domain")}
          values={domains.map((value) => ({
            value,
            label: nameOf(value),
          }))}
          placeholder={domain ? nameOf(domain) : undefined}
          isSingle
        />
      }
      columns={[
        {
          label: t("kind"),
          cell: ({ kind }) => kind,
          below: ({ subject }) => (
            <Text fz="xs" c="dimmed" fw={400}>
              {subject}
            </Text>
          ),
        },
        {
          label: t("error"),
          cell: ({ error: reason }) => (
            <Text fz="sm" lineClamp={2} lang="en">
              {reason ?? t("noError")}
            </Text>
          ),
        },
        { label: t("buried"), cell: ({ buriedAt }) => formats.instant(buriedAt) },
      ]}
      detail={(letter) => <DeadLetterDetail domain={domain ?? ""} letter={letter} onChange={again} />}
    />
  );
}
