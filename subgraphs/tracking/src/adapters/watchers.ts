import type { Reach } from "@baiyun/kit/party";
import { z } from "zod";
import type { InboundSource } from "../inbound/inbound-scans";
import type { Watcher } from "../watch/watcher";
import { type CarrierForm, carrierAnswers, carrierWatcher } from "./carriers/carrier-watcher";
import { fourPx, fourPxCredentials, readFourPx } from "./carriers/four-px";
import { readYanwen, yanwen, yanwenCredentials } from "./carriers/yanwen";
import { readYunExpress, yunExpress, yunExpressCredentials } from "./carriers/yunexpress";
import { readYunExpressOpenApi, yunExpressOpenApi, yunExpressOpenApiCredentials } from "./carriers/yunexpress-openapi";
import { seventeenTrackWatcher } from "./seventeen-track/watcher";

const known = z.strictObject({
  /** By either of its interfaces. */
  YUNEXPRESS: z.union([yunExpressCredentials, yunExpressOpenApiCredentials]).optional(),
  FOUR_PX: fourPxCredentials.optional(),
  YANWEN: yanwenCredentials.optional(),
});

/** Carriers that are asked themselves, by JSON of their addresses and credentials. */
export const carrierTracking = z
  .string()
  .transform((json, { addIssue }) => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      addIssue({ code: "custom", message: "This is JSON." });
      return z.NEVER;
    }
  })
  .pipe(known);

/** What carriers answered is read for as long as it is kept, whether they are asked today or not. */
export const carrierSources: readonly InboundSource[] = [
  carrierAnswers({ name: "YunExpress", read: readYunExpress }),
  carrierAnswers({ name: "YunExpress", answers: "YunExpress OpenAPI answer", read: readYunExpressOpenApi }),
  carrierAnswers({ name: "4PX", read: readFourPx }),
  carrierAnswers({ name: "Yanwen", read: readYanwen }),
];

/** Those who can be asked themselves, as scans name them. */
export const CARRIERS_ASKED = ["YunExpress", "4PX", "Yanwen"] as const;

/** All who watch numbers for us, as far as they are configured. */
export function watchersOf(
  aggregator: { url: string | undefined; key: string },
  carriers: z.infer<typeof known> | undefined,
  reach: Reach,
): Watcher[] {
  const { YUNEXPRESS, FOUR_PX, YANWEN } = carriers ?? {};
  const forms: (readonly [CarrierForm, string])[] = [];
  if (YUNEXPRESS) {
    const form = "interface" in YUNEXPRESS ? yunExpressOpenApi(YUNEXPRESS) : yunExpress(YUNEXPRESS);
    forms.push([form, YUNEXPRESS.url]);
  }
  if (FOUR_PX) forms.push([fourPx(FOUR_PX), FOUR_PX.url]);
  if (YANWEN) forms.push([yanwen(YANWEN), YANWEN.url]);
  return [
    ...(aggregator.url ? [seventeenTrackWatcher(aggregator.url, aggregator.key, reach)] : []),
    ...forms.map(([form, url]) => carrierWatcher(form, url, reach)),
  ];
}
