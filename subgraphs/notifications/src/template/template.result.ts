import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { type Template, TemplateStatus } from "./template.entity";
import { TemplateType } from "./template.type";

@ObjectType({ description: "The template as it stands after the act." })
class TemplateSuccess {
  @Field(() => TemplateType, { description: "The template." })
  template: Template;

  constructor(template: Template) {
    this.template = template;
  }
}

@ObjectType({ description: "The draft was written down." })
export class DraftNotificationTemplateSuccess extends TemplateSuccess {}
@ObjectType({ description: "People are written to with it from now on." })
export class PublishNotificationTemplateSuccess extends TemplateSuccess {}

@ObjectType({ implements: UserError, description: "No template has this id." })
export class NotificationTemplateNotFound extends UserError {
  override message = "There is no such template.";
}

@ObjectType({ implements: UserError, description: "Only a draft can be published." })
export class IllegalNotificationTemplateState extends UserError {
  @Field(() => TemplateStatus, { description: "Where it stands." })
  current: TemplateStatus;

  constructor(current: TemplateStatus) {
    super();
    this.message = `A template that is ${current} cannot be published.`;
    this.current = current;
  }
}

export const DraftNotificationTemplateResult = createUnionType({
  name: "DraftNotificationTemplateResult",
  description: "What came of drafting a template.",
  types: () => [DraftNotificationTemplateSuccess, InvalidInput, IdempotencyKeyReused] as const,
});

export const PublishNotificationTemplateResult = createUnionType({
  name: "PublishNotificationTemplateResult",
  description: "What came of publishing a template.",
  types: () =>
    [
      PublishNotificationTemplateSuccess,
      NotificationTemplateNotFound,
      IllegalNotificationTemplateState,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
