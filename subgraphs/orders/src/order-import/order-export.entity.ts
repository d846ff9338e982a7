import type { Viewer, ViewerClaims } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { OrderFilter } from "../order/order.input";

/** A file of orders that somebody asked for. It is made when its link is followed, of what they may see. */
@Entity("order_export")
export class OrderExport {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("jsonb")
  viewer!: ViewerClaims;

  @Column("jsonb")
  filter!: OrderFilter;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}

/** What of a viewer decides about what they see. */
export function claimsOf({ userId, tenancy, scopes, clientId }: Viewer): ViewerClaims {
  return {
    ...(userId && { sub: userId }),
    ...(tenancy.kind !== "none" && { tid: tenancy.kind === "all" ? "*" : tenancy.tenantId }),
    ...(clientId && { cid: clientId }),
    scope: [...scopes].join(" "),
  };
}
