import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { CatalogueService } from "../catalogue/catalogue.service";

export const onCatalogueStated = (catalogue: CatalogueService) =>
  consumer({
    from: "pricing",
    type: "catalogue.stated.v1",
    payload: z.object({ services: z.array(z.string()), currencies: z.array(z.string()) }),
    handle: (tx, { occurredAt, payload: { services, currencies } }) =>
      catalogue.report(tx, { services, currencies, asOf: new Date(occurredAt) }),
  });
