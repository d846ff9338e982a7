import { Button, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import type { CombinedError } from "urql";
import { useTranslations } from "use-intl";
import { Fault, Loading } from "./states";

interface ListSurfaceProps {
  /** How the query stands. */
  state: { data?: unknown; error?: CombinedError | undefined; fetching: boolean };
  retry: () => void;
  /** Why nothing is there; undefined where something is. */
  empty?: ReactNode;
  children: ReactNode;
}

/** What a list stands on: rows on their way, what failed, why nothing is there, or what is. */
export function ListSurface({ state: { data, error, fetching }, retry, empty, children }: ListSurfaceProps) {
  return (
    // A row that is marked goes no further than its round corners.
    <div className="surface" style={{ overflow: "clip" }} aria-busy={fetching}>
      {!data && fetching && (
        <Stack p="md">
          <Loading rows={6} />
        </Stack>
      )}
      {!data && !fetching && <Fault error={error} retry={retry} />}
      {Boolean(data) && (empty ?? children)}
    </div>
  );
}

interface PagesProps {
  label: string;
  /** The cursor that the page shown comes after; undefined on the first. */
  after: string | undefined;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null } | undefined;
  /** @param after undefined for the first page */
  show: (after: string | undefined) => void;
}

/** On to the next page of a list, and back to its first. */
export function Pages({ label, after, pageInfo, show }: PagesProps) {
  const t = useTranslations("shared");
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  if (!after && !next) return null;
  return (
    <Group component="nav" aria-label={label}>
      {after && (
        <Button variant="default" onClick={() => show(undefined)}>
          {t("first")}
        </Button>
      )}
      {next && (
        <Button variant="default" onClick={() => show(next)}>
          {t("next")}
        </Button>
      )}
    </Group>
  );
}
