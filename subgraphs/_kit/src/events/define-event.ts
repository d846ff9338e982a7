import type { z } from "zod";
import type { NewEvent } from "./record";

/** An event as its emitter declares it. */
export interface EventDeclaration {
  /** `<entity>.<what happened>.v<n>` */
  type: string;
  /** What has happened, for those who might consume it. */
  description: string;
  /** As it stands on the bus: text, numbers, booleans, lists and objects of them. */
  payload: z.ZodType<object>;
  /** Any domain may emit it, as it is no domain's own; else one does. */
  isOfAny?: true;
  /** Nobody acts on it: those who look on may see it a moment later, with what is recorded next. */
  isForOnlookers?: true;
}

export interface EventDefinition<S extends z.ZodType<object> = z.ZodType<object>> extends EventDeclaration {
  payload: S;
  /**
   * The event as `record` takes it. What the declaration does not name is left out.
   *
   * @throws {z.ZodError} when the payload is not what is declared: nothing is recorded, and the write that caused it rolls back.
   */
  event(happened: { aggregateId: string; tenantId: string; payload: z.input<S> }): NewEvent;
}

const TYPE = /^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*\.v[1-9]\d*$/;

/** Declares an event where it is emitted. @throws when the type is not `<entity>.<what happened>.v<n>`. */
export function defineEvent<S extends z.ZodType<object>>(declaration: {
  type: string;
  description: string;
  payload: S;
  isOfAny?: true;
  isForOnlookers?: true;
}): EventDefinition<S> {
  const { type, payload, isForOnlookers } = declaration;
  if (!TYPE.test(type)) throw new Error(`${type} is no event type: <entity>.<what happened>.v<n>`);
  return {
    ...declaration,
    event: ({ aggregateId, tenantId, payload: given }) => ({
      type,
      aggregateId,
      tenantId,
      payload: payload.parse(given),
      ...(isForOnlookers && { isForOnlookers }),
    }),
  };
}
