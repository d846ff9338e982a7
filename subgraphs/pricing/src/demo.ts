import { type Clock, Viewer } from "@baiyun/kit";
import type { ExchangeRateService } from "./fx/exchange-rate.service";
import { moreFxRates } from "./migrations/seed/more-lanes";
import { FX, fxRates } from "./migrations/seed/price-list";

const STAFF = Viewer.fromClaims({
  sub: "01980000-0000-7000-8000-000000000100",
  tid: "*",
  scope: "role:pricing",
});

/** States the opening exchange rates anew, once a day: a demo has nobody who does, and old ones are not reckoned with. */
export async function seedDemo(rates: ExchangeRateService, clock: Clock): Promise<void> {
  const day = clock().toISOString().slice(0, 10);
  await rates.publish(STAFF, {
    idempotencyKey: `demo-rates-${day}`,
    source: "demo: made up, of no market",
    effectiveFrom: new Date(`${day}T00:00:00Z`),
    rates: Object.entries({ ...fxRates, ...moreFxRates }).map(([quote, rate]) => ({ base: FX.base, quote, rate })),
  });
}
