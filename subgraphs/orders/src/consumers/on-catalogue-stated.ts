import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { CatalogueService } from "../catalogue/catalogue.service";

const codes = z.array(z.string());
const zone = z.object({
  name: z.string(),
  areas: z.array(z.object({ country: z.string(), postalPrefix: z.string().nullable() })),
  services: codes,
  own: z.array(z.object({ tenantId: z.guid(), services: codes })),
});

export const onCatalogueStated = (catalogue: CatalogueService) =>
  consumer({
    from: "pricing",
    type: "catalogue.stated.v1",
    payload: z.object({ services: codes, currencies: codes, zones: z.array(zone).optional() }),
    handle: (tx, { occurredAt, payload: { services, currencies, zones = null } }) =>
      catalogue.report(tx, { services, currencies, zones, asOf: new Date(occurredAt) }),
  });
