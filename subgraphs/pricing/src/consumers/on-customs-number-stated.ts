import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { CustomsNumberKind } from "../customs-number/customs-number.entity";
import type { CustomsNumberService } from "../customs-number/customs-number.service";

export const onCustomsNumberStated = (customsNumbers: CustomsNumberService) =>
  consumer({
    from: "customers",
    type: "customer.customs_number_stated.v1",
    payload: z.object({
      customerId: z.guid(),
      customsNumberId: z.guid(),
      kind: z.enum(CustomsNumberKind),
      validFrom: z.string(),
      validTo: z.string().nullable(),
      isRemoved: z.boolean(),
      version: z.number().int(),
    }),
    handle: (tx, { payload: { customerId, customsNumberId, version, ...told } }) =>
      customsNumbers.report(tx, { ...told, id: customsNumberId, tenantId: customerId, toldVersion: version }),
  });
