import { IdempotencyKeyReused, InvalidInput, UserError, Viewer } from "@baiyun/kit";
import type { Counterpart } from "../counterpart/counterpart.entity";
import { type CounterpartMessage, MessageReason as R } from "../counterpart-message/counterpart-message.entity";
import type { ReceiptJudge } from "../counterpart-message/counterpart-message.service";
import { type Heard, refused, taken } from "../counterpart-message/heard";
import { WarehouseNotFound } from "../warehouse/warehouse.result";
import type { WarehouseReceipt } from "../warehouse/warehouse-port";
import { ParcelCondition } from "./parcel-receipt.entity";
import { ParcelNotReceivable } from "./receiving.result";
import type { ReceivingService } from "./receiving.service";

/** Of what could not be read when it came. */
export const UNREAD = "unread/";

/** Takes in what a warehouse says came in, as if our own staff had: once for each receipt, by its number. */
export class ReceiptJudgeService implements ReceiptJudge {
  constructor(private readonly receiving: ReceivingService) {}

  async judge({ id, warehouseCode }: Counterpart, { body, messageId, detail }: CounterpartMessage): Promise<Heard> {
    if (messageId.startsWith(UNREAD)) return refused(R.VALUE, detail ?? "It cannot be read.");
    const receipt = JSON.parse(Buffer.from(body!).toString("utf8")) as WarehouseReceipt;
    const { trackingNumber, condition: said, weightG, lengthMm, widthMm, heightMm } = receipt;
    const condition = Object.values(ParcelCondition).find((each) => each === said);
    if (!condition) return refused(R.VALUE, `Nobody knows what condition ${said} is.`);
    const result = await this.receiving.receive(Viewer.fromClaims({ sub: id, tid: "*" }), {
      ...{ idempotencyKey: `${id}/${messageId}`, warehouseCode: warehouseCode ?? "", trackingNumber, condition },
      measured: { weightG, lengthMm, widthMm, heightMm },
    });
    if (!(result instanceof UserError)) return taken;
    if (result instanceof WarehouseNotFound) return refused(R.OTHER_COUNTERPART, result.message);
    if (result instanceof InvalidInput) return refused(R.VALUE, result.message);
    const contradicts = result instanceof ParcelNotReceivable || result instanceof IdempotencyKeyReused;
    return refused(contradicts ? R.CONTRADICTS : R.VALUE, result.message);
  }
}
