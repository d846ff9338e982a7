import { DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { LabelFormat } from "./label.entity";

registerEnumType(LabelFormat, {
  name: "LabelFormat",
  description: "PDF for any printer, ZPL for thermal ones; both are 100 × 150 mm.",
  valuesConfig: { PDF: { description: "For any printer." }, ZPL: { description: "For thermal printers." } },
});

/** For which printers a file is. */
export enum LabelResolution {
  DPI_203 = "DPI_203",
  DPI_300 = "DPI_300",
}

registerEnumType(LabelResolution, {
  name: "LabelResolution",
  description: "How fine a thermal printer's dots are.",
  valuesConfig: {
    DPI_203: { description: "8 dots a millimetre, as most have." },
    DPI_300: { description: "12 dots a millimetre. Labels that a carrier made are in PDF alone." },
  },
});

@ObjectType("Label", { description: "What is stuck on a parcel so that its carrier takes it." })
export class LabelType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => LabelFormat, { description: "What its file is." })
  format!: LabelFormat;

  @Field(() => String, { description: "SHA-256 of the file, in lower-case hex." })
  sha256!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "Set when the shipment was cancelled: no carrier takes it any more.",
  })
  voidedAt!: Date | null;
}
