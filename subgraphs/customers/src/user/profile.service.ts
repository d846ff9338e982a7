import { type Database, lockRow, perform, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import type { MembershipService } from "../membership/membership.service";
import type { Phones } from "./phone";
import { chosenLocale, profile, type SetLocaleInput, type UpdateProfileInput } from "./profile.input";
import {
  PersonNotFound,
  type SetLocaleResult,
  SetLocaleSuccess,
  type UpdateProfileResult,
  UpdateProfileSuccess,
} from "./profile.result";
import { User } from "./user.entity";
import type { UserService } from "./user.service";

interface Accounts {
  users: UserService;
  memberships: MembershipService;
  phones: Phones;
}

interface Change<I, S> {
  operation: string;
  rules: z.ZodType<I>;
  success: new (user: User) => S;
  write: (tx: EntityManager, user: User, input: I) => Promise<void>;
}

/** What people say of themselves. Two changes of one person come one after the other, and the last one stands. */
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
  ) {}

  update(viewer: Viewer, input: UpdateProfileInput): Promise<typeof UpdateProfileResult> {
    return this.change(viewer, input, {
      operation: "updateProfile",
      rules: profile,
      success: UpdateProfileSuccess,
      write: async (tx, user, { name, phone }) => {
        if (name) await this.accounts.users.rename(tx, user, name);
        if (phone !== undefined) await this.accounts.phones.keep(tx, user, phone);
      },
    });
  }

  setLocale(viewer: Viewer, input: SetLocaleInput): Promise<typeof SetLocaleResult> {
    return this.change(viewer, input, {
      operation: "setLocale",
      rules: chosenLocale,
      success: SetLocaleSuccess,
      write: async (tx, user, { locale }) => {
        await tx.update(User, { id: user.id }, { locale });
      },
    });
  }

  private change<I, S extends object>(viewer: Viewer, input: object, { write, ...change }: Change<I, S>) {
    const { success: Success, operation, rules } = change;
    return perform<I, User | PersonNotFound, S>(this.database, {
      operation,
      viewer,
      input,
      rules,
      lock: async (tx) => (await lockRow(tx, viewer, User, viewer.userId ?? "")) ?? new PersonNotFound(),
      decide: async (tx, user, given) => {
        await write(tx, user, given);
        await this.accounts.memberships.state(tx, user.id);
        return new Success(await this.accounts.users.byId(tx, user.id));
      },
      resultId: () => viewer.userId ?? "",
      replay: async (tx, id) => new Success(await this.accounts.users.byId(tx, id)),
    });
  }
}
