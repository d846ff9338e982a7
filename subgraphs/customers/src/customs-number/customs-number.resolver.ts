import { Access, type Connection, type Context, type Opened, type Scope } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Customer } from "../customer/customer.entity";
import { CustomerType } from "../customer/customer.type";
import type { CustomsNumber } from "./customs-number.entity";
import {
  AddCustomsNumberInput,
  CustomsNumbersArgs,
  EndCustomsNumberInput,
  RemoveCustomsNumberInput,
  SetDefaultIossNumberInput,
} from "./customs-number.input";
import {
  AddCustomsNumberResult,
  EndCustomsNumberResult,
  RemoveCustomsNumberResult,
  SetDefaultIossNumberResult,
} from "./customs-number.result";
import type { CustomsNumberService } from "./customs-number.service";
import { CustomsNumberConnection, CustomsNumberType, SealState } from "./customs-number.type";

/** The numbers in full are the owner's, and of who declares and books by them. */
const SEES_NUMBERS = ["role:customer_admin", "role:broker", "role:finance"] as const satisfies readonly Scope[];
const KEEPS_NUMBERS = ["role:customer_admin", "role:broker"] as const satisfies readonly Scope[];

const STATE_OF: Readonly<Record<Opened["state"], SealState>> = {
  open: SealState.READABLE,
  erased: SealState.ERASED,
  unreadable: SealState.UNREADABLE,
};

@Resolver(() => CustomsNumberType)
export class CustomsNumberResolver {
  constructor(private readonly services: { customsNumbers: CustomsNumberService }) {}

  @FieldResolver(() => String, {
    nullable: true,
    description: "In full, for the customer's admin, broker and finance; null when it cannot be read: see `state`.",
  })
  @Access(...SEES_NUMBERS)
  async number(@Root() number: CustomsNumber, @Ctx() { rows }: Context): Promise<string | null> {
    const opened = await this.services.customsNumbers.read(rows, number);
    return opened.state === "open" ? opened.text : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Its letters and its last two characters, to tell one from another; null when it cannot be read.",
  })
  async maskedNumber(@Root() number: CustomsNumber, @Ctx() { rows }: Context): Promise<string | null> {
    const opened = await this.services.customsNumbers.read(rows, number);
    return opened.state === "open" ? `${opened.text.slice(0, 2)}•••${opened.text.slice(-2)}` : null;
  }

  @FieldResolver(() => SealState, { description: "Whether the number can be read, by those who may." })
  async state(@Root() number: CustomsNumber, @Ctx() { rows }: Context): Promise<SealState> {
    return STATE_OF[(await this.services.customsNumbers.read(rows, number)).state];
  }

  @FieldResolver(() => Boolean, { description: "Whether the number is good today, in UTC." })
  isValid(@Root() number: CustomsNumber): boolean {
    return this.services.customsNumbers.isValid(number);
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: "Whose it is." })
  customer(@Root() { tenantId }: CustomsNumber, @Ctx() { rows }: Context): Promise<CustomerType | null> {
    return rows.one(Customer, tenantId);
  }

  @Mutation(() => AddCustomsNumberResult, {
    nullable: true,
    description: "Keeps a number that customs knows a customer by, encrypted. For the customer's admin and broker.",
  })
  @Access(...KEEPS_NUMBERS)
  addCustomsNumber(
    @Arg("input", () => AddCustomsNumberInput, { description: "Which number, and whose." })
    input: AddCustomsNumberInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AddCustomsNumberResult> {
    return this.services.customsNumbers.add(viewer, input);
  }

  @Mutation(() => SetDefaultIossNumberResult, {
    nullable: true,
    description:
      "Makes an IOSS number the one for orders that name none, in place of another. For the customer's admin and broker.",
  })
  @Access(...KEEPS_NUMBERS)
  setDefaultIossNumber(
    @Arg("input", () => SetDefaultIossNumberInput, { description: "Which." }) input: SetDefaultIossNumberInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SetDefaultIossNumberResult> {
    return this.services.customsNumbers.setDefault(viewer, input);
  }

  @Mutation(() => EndCustomsNumberResult, {
    nullable: true,
    description: "Says until when a number is good. For the customer's admin and broker.",
  })
  @Access(...KEEPS_NUMBERS)
  endCustomsNumber(
    @Arg("input", () => EndCustomsNumberInput, { description: "Which, and until when." }) input: EndCustomsNumberInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof EndCustomsNumberResult> {
    return this.services.customsNumbers.end(viewer, input);
  }

  @Mutation(() => RemoveCustomsNumberResult, {
    nullable: true,
    description:
      "Forgets a number, such as one that was mistyped; `endCustomsNumber` is for one that was good. For the customer's admin and broker.",
  })
  @Access(...KEEPS_NUMBERS)
  removeCustomsNumber(
    @Arg("input", () => RemoveCustomsNumberInput, { description: "Which." }) input: RemoveCustomsNumberInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RemoveCustomsNumberResult> {
    return this.services.customsNumbers.remove(viewer, input);
  }
}

@Resolver(() => CustomerType)
export class CustomerNumbersResolver {
  constructor(private readonly services: { customsNumbers: CustomsNumberService }) {}

  @FieldResolver(() => CustomsNumberConnection, {
    nullable: true,
    description:
      "The numbers that customs knows the customer by, newest first unless sorted otherwise. For its people and our staff.",
  })
  @Access(
    "role:customer_admin",
    "role:customer_member",
    "role:ops",
    "role:broker",
    "role:finance",
    "role:support",
    "role:admin",
  )
  customsNumbers(
    @Root() { id }: Customer,
    @Args(() => CustomsNumbersArgs) args: CustomsNumbersArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<CustomsNumberType>> {
    return this.services.customsNumbers.list(rows, id, args);
  }
}
