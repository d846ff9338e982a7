import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  createParameterDecorator,
  Field,
  FieldResolver,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  type ResolverData,
  Root,
  UseMiddleware,
} from "type-graphql";

/* Resolvers with every kind of parameter, and everything that may come before them; each tells what it was given. */

@InputType()
class SizeInput {
  @Field(() => Int)
  width!: number;

  get area() {
    return this.width * this.width;
  }
}

@ArgsType()
class PageArgs {
  @Field(() => Int, { nullable: true })
  first?: number = 20;

  @Field(() => String, { nullable: true })
  after: string | undefined = undefined;

  get last() {
    return this.first! - 1;
  }
}

@ArgsType()
class BoxArgs extends PageArgs {
  @Field(() => [String], { defaultValue: ["red"] })
  colours!: string[];
}

@ArgsType()
class SizedArgs extends PageArgs {
  @Field(() => SizeInput)
  size!: SizeInput;
}

@ObjectType("Box")
export class BoxType {
  @Field(() => Int)
  width!: number;

  @Field(() => String)
  get label(): string {
    return `box of ${this.width}`;
  }

  @UseMiddleware(async (_data, next) => `counted ${await next()}`)
  @Field(() => String)
  get counted(): string {
    return this.label;
  }

  @Field(() => String)
  get made(): unknown {
    return (...given: unknown[]) => ["made", this.width, given.length];
  }

  @Field(() => String)
  painted(@Arg("colour", () => String) colour: string): string {
    return `${colour} ${this.label}`;
  }
}

const Asker = () =>
  createParameterDecorator(({ context }: ResolverData<{ asker?: string }>) => `asked by ${context.asker}`);
const given: string[] = [];
const validated = async (value: unknown) => void given.push(`validated ${JSON.stringify(value)}`);

class Base {
  readonly by: string = "base";
}

@Resolver()
abstract class InheritedResolver extends Base {
  @Query(() => String)
  inherited(@Arg("n", () => Int) n: number): unknown {
    return [this.by, n, this.constructor.name];
  }
}

@Resolver()
export class BoxesResolver extends InheritedResolver {
  override readonly by = "boxes";

  @Query(() => String)
  none(...rest: unknown[]): unknown {
    return [this.by, rest];
  }

  @Query(() => String)
  one(@Arg("n", () => Int, { nullable: true }) n?: number | null): unknown {
    return [this.by, n];
  }

  @Query(() => String)
  many(
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: object,
    @Root() root: unknown,
    @Arg("b", () => String) b: string,
    @Arg("a", () => [[Int]]) a: number[][],
  ): unknown {
    return [this.by, info, context, root, b, a];
  }

  @Mutation(() => String)
  changed(@Arg("list", () => [[Int]]) list: number[][]): unknown {
    list[0]!.push(9);
    list.push([]);
    return list;
  }

  @Query(() => String)
  boxes(@Args(() => BoxArgs) args: BoxArgs): unknown {
    args.colours.push("new");
    return [args instanceof BoxArgs, args.last, Object.entries(args)];
  }

  @Query(() => String)
  sized(@Args(() => SizedArgs) { size, last }: SizedArgs): unknown {
    return [size ? size.area : size, last];
  }

  @Query(() => String)
  area(@Arg("size", () => SizeInput, { nullable: true }) size: SizeInput | null): unknown {
    return [size instanceof SizeInput, size ? size.area : size];
  }

  @Query(() => String)
  areas(@Arg("sizes", () => [SizeInput]) sizes: SizeInput[]): unknown {
    return sizes.map(({ area }) => area);
  }

  @Query(() => String)
  partOfContext(@Ctx("asker") asker: string): unknown {
    return asker;
  }

  @Query(() => String)
  byDecorator(@Asker() asker: string): unknown {
    return asker;
  }

  @Query(() => String)
  byValidator(@Arg("n", () => Int, { validateFn: validated }) n: number): unknown {
    return [n, given.splice(0)];
  }

  @Query(() => String)
  @UseMiddleware(async (_data, next) => [await next(), "and more"])
  inMiddleware(): unknown {
    return "all";
  }

  @Authorized()
  @Query(() => String)
  authorized(): unknown {
    return "secret";
  }

  @Authorized("boss")
  @Query(() => String)
  forBosses(): unknown {
    return "top secret";
  }
}

@Resolver()
@UseMiddleware(async (_data, next) => ["around", await next()])
export class WrappedResolver {
  @Query(() => String)
  wrapped(): unknown {
    return "all";
  }
}

@Resolver(() => BoxType)
export class BoxResolver {
  @FieldResolver(() => String)
  weight(@Root() box: BoxType): unknown {
    return [box.width, box instanceof BoxType];
  }

  @FieldResolver(() => String)
  half(@Root("width") width: number): unknown {
    return width / 2;
  }
}

@Resolver(() => BoxType)
export class SecondBoxResolver {
  @FieldResolver(() => String)
  weight(): unknown {
    return "of the second";
  }
}
