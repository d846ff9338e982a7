import { Access, type BusEvent, type Context, type EventFeed, type Followed } from "@baiyun/kit";
import { Arg, Ctx, Directive, Query, Resolver, Root, Subscription } from "type-graphql";
import { ExceptionKind, ShipmentException } from "./exception.entity";
import { SHIPMENT_EXCEPTION_RAISED } from "./exception.events";
import { ExceptionRaisedType } from "./exception-raised.type";

const SEES_EXCEPTIONS = [
  ...(["role:customer_admin", "role:customer_member"] as const),
  ...(["role:ops", "role:support", "role:broker", "role:admin"] as const),
];

interface Asked {
  kind?: ExceptionKind[] | null;
  after?: string | null;
}
interface Told {
  kind: ExceptionKind;
  exceptionId: string;
}

@Resolver()
export class ExceptionRaisedResolver {
  constructor(private readonly services: { live: EventFeed }) {}

  @Query(() => String, {
    description: "The cursor of this moment for `exceptionRaised`: what comes from now on comes after it.",
  })
  @Access(...SEES_EXCEPTIONS)
  exceptionsRaisedCursor(): Promise<string> {
    return this.services.live.cursor();
  }

  @Directive('@tag(name: "resumable")')
  @Subscription(() => ExceptionRaisedType, {
    description:
      "Each thing that somebody has to look at, as we learn of it. For our staff, and for customers of their own.",
    subscribe: ({ args, context }) => followExceptions(args as Asked, context as Context<{ live: EventFeed }>),
  })
  @Access(...SEES_EXCEPTIONS)
  async exceptionRaised(
    @Arg("kind", () => [ExceptionKind], { nullable: true, description: "One of these; all without it." })
    _kind: ExceptionKind[] | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "The `id` of the last one received, or `exceptionsRaisedCursor`; from now on without it.",
    })
    _after: string | null,
    @Root() { cursor, event }: Followed,
    @Ctx() { rows }: Context,
  ): Promise<ExceptionRaisedType> {
    const { kind, exceptionId } = event.payload as Told;
    return { id: cursor, kind, exception: await rows.one(ShipmentException, exceptionId) };
  }
}

async function followExceptions({ kind, after }: Asked, context: Context<{ live: EventFeed }>) {
  return context.services.live.follow(context, {
    types: [SHIPMENT_EXCEPTION_RAISED.type],
    after,
    ...(kind && { only: ({ payload }: BusEvent) => kind.includes((payload as Told).kind) }),
  });
}
