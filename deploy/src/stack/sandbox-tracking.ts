import type { Sandbox } from "@baiyun/sandbox";
import { ACCOUNTS } from "@baiyun/sandbox/accounts";
import type { PublishedUrls } from "./published-urls";
import type { Secrets } from "./secrets";

const { YUNEXPRESS_OMS, FOUR_PX, YANWEN } = ACCOUNTS;

/** Where tracking asks in the sandbox, and by which of its accounts. */
export function trackingSandbox(url: string | null | undefined): Record<string, string> {
  if (!url) return {};
  return {
    TRACKING_SANDBOX: "true",
    SEVENTEEN_TRACK_URL: `${url}/17track`,
    CARRIER_TRACKING: JSON.stringify({
      YUNEXPRESS: { url: `${url}/yunexpress`, ...YUNEXPRESS_OMS },
      FOUR_PX: { url: `${url}/4px`, ...FOUR_PX },
      YANWEN: { url: `${url}/yanwen`, userId: YANWEN.userId },
    }),
  };
}

/** By which keys those know us who push scans, and where to; nowhere before the stack is there. */
export function tellSandbox(sandbox: Sandbox, secrets: Secrets, published: PublishedUrls | null): void {
  const urlOf = (path: string) => ({ url: published?.of(path) });
  sandbox.receiver("SEVENTEEN_TRACK", { ...urlOf("/ingest/17track"), key: secrets.SEVENTEEN_TRACK_KEY });
  sandbox.receiver("AFTERSHIP", { ...urlOf("/ingest/aftership"), key: secrets.AFTERSHIP_SECRET });
  sandbox.receiver("EDI", { ...urlOf("/ingest/edifact"), key: secrets.INGEST_SECRET });
  sandbox.receiver("EPCIS", { ...urlOf("/ingest/epcis/capture"), key: secrets.INGEST_SECRET });
}
