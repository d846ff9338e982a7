import type { FileLinks } from "@baiyun/kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import type { Bag } from "../bag/bag.entity";
import { BagType } from "../bag/bag.type";
import { BagStatus } from "../bag/bag-status";
import { ConsignmentStatus, type MasterConsignment } from "../consignment/consignment.entity";
import { MasterConsignmentType } from "../consignment/consignment.type";
import type { HandOver } from "../hand-over/hand-over.entity";
import { HandOverType } from "../hand-over/hand-over.type";
import { ManifestType } from "./manifest.type";
import { type ManifestKind, nameOf } from "./manifest-link";

const linked = (links: FileLinks, kind: ManifestKind, id: string): ManifestType => ({
  csvUrl: links.to(nameOf({ kind, id, format: "csv" })).url,
  pdfUrl: links.to(nameOf({ kind, id, format: "pdf" })).url,
});

@Resolver(() => BagType)
export class BagManifestResolver {
  constructor(private readonly services: { manifestLinks: FileLinks }) {}

  @FieldResolver(() => ManifestType, { nullable: true, description: "What is in it; null while it is open." })
  manifest(@Root() { id, status }: Bag): ManifestType | null {
    return status === BagStatus.OPEN ? null : linked(this.services.manifestLinks, "bag", id);
  }
}

@Resolver(() => MasterConsignmentType)
export class ConsignmentManifestResolver {
  constructor(private readonly services: { manifestLinks: FileLinks }) {}

  @FieldResolver(() => ManifestType, { nullable: true, description: "What is in it; null while bags are put in." })
  manifest(@Root() { id, status }: MasterConsignment): ManifestType | null {
    return status === ConsignmentStatus.PLANNED ? null : linked(this.services.manifestLinks, "consignment", id);
  }
}

@Resolver(() => HandOverType)
export class HandOverManifestResolver {
  constructor(private readonly services: { manifestLinks: FileLinks }) {}

  @FieldResolver(() => ManifestType, { description: "What was handed over." })
  manifest(@Root() { id }: HandOver): ManifestType {
    return linked(this.services.manifestLinks, "hand-over", id);
  }
}
