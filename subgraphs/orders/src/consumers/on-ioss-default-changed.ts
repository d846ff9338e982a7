import { type BusSeal, consumer } from "@baiyun/kit";
import { z } from "zod";
import type { DefaultIossService } from "../ioss-number/default-ioss.service";

const EVENT = "customer.ioss_default_changed.v1";

export const onIossDefaultChanged = (defaultIoss: DefaultIossService, bus: BusSeal) =>
  consumer({
    from: "customers",
    type: EVENT,
    payload: z.object({
      customerId: z.guid(),
      numberSealed: z.string().nullable(),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
    }),
    handle: (tx, { aggregateId, tenantId, occurredAt, payload: { numberSealed, validFrom, validTo } }) => {
      const told = { event: EVENT, field: "numberSealed", aggregateId, tenantId };
      const number = numberSealed === null ? null : bus.open(told, numberSealed);
      return defaultIoss.report(tx, { tenantId, number, validFrom, validTo, asOf: new Date(occurredAt) });
    },
  });
