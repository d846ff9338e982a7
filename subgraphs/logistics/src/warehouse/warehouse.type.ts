import { CountryCode, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Where a warehouse stands." })
export class WarehouseAddressType {
  @Field(() => String, { description: "Street and number." })
  line1!: string;

  @Field(() => String, { description: "The town." })
  city!: string;

  @Field(() => String, { nullable: true, description: "State or province." })
  region!: string | null;

  @Field(() => String, { description: "The postal code." })
  postalCode!: string;
}

@ObjectType("Warehouse", { description: "Where parcels come in and are bagged." })
@Directive('@key(fields: "id")')
export class WarehouseType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Our own short name of it, such as `SZX1`." })
  code!: string;

  @Field(() => String, { description: "What people call it." })
  name!: string;

  @Field(() => CountryCode, { description: "Where it is." })
  country!: string;

  @Field(() => String, { description: "The IANA name of its time zone, such as `Asia/Shanghai`." })
  timeZone!: string;

  @Field(() => WarehouseAddressType, { description: "Where to send goods." })
  address!: WarehouseAddressType;

  @Field(() => Boolean, { description: "Whether anything comes in there." })
  isActive!: boolean;
}

@ObjectType({ description: "Until when a parcel has to be in to leave with the next collection." })
export class WarehouseCutOff {
  @Field(() => DateTime, { description: "The last instant." })
  at!: Date;

  @Field(() => String, { description: "The warehouse's own date, `YYYY-MM-DD`." })
  day!: string;

  @Field(() => String, {
    nullable: true,
    description: "When the carrier comes at the earliest, `HH:MM`. Null: not stated.",
  })
  pickupFrom!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "When the carrier comes at the latest, `HH:MM`. Null: not stated.",
  })
  pickupTo!: string | null;
}

@ObjectType("WarehouseDay", {
  description: "What a warehouse does for a service on one day of the week, from a date on.",
})
export class WarehouseDayType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The service, such as `YUN-STD`." })
  serviceCode!: string;

  @Field(() => Int, { description: "1 is Monday, 7 is Sunday." })
  weekday!: number;

  @Field(() => String, { nullable: true, description: "`HH:MM` there. Null: nothing leaves on that day." })
  cutOff!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "When the carrier comes at the earliest, `HH:MM`. Null: not stated.",
  })
  pickupFrom!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "When the carrier comes at the latest, `HH:MM`. Null: not stated.",
  })
  pickupTo!: string | null;

  @Field(() => String, { description: "The first day that it holds for, `YYYY-MM-DD`." })
  validFrom!: string;
}

@ObjectType("WarehouseHoliday", { description: "A day on which nothing leaves a warehouse." })
export class WarehouseHolidayType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The warehouse's own date, `YYYY-MM-DD`." })
  day!: string;

  @Field(() => String, { description: "What it is called." })
  name!: string;
}
