import { printSdl } from "@baiyun/kit";
import { type InputObjectTypeDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from "graphql";
import { domain } from "../domain";

const namedIn = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedIn(type.type));

it("an operation may ask once for a field that hashes a password, whichever it is", async () => {
  const { definitions } = parse(await printSdl(domain));
  const inputs = definitions.filter(
    (node): node is InputObjectTypeDefinitionNode => node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION,
  );
  const withPassword = new Set(
    inputs
      .filter(({ fields }) => fields?.some(({ name }) => /password/i.test(name.value)))
      .map(({ name }) => name.value),
  );
  const root = (node: (typeof definitions)[number]): node is ObjectTypeDefinitionNode =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && ["Query", "Mutation"].includes(node.name.value);
  const fields = definitions.filter(root).flatMap((type) => type.fields ?? []);
  const hashing = fields.filter((field) => field.arguments?.some(({ type }) => withPassword.has(namedIn(type))));
  const marked = fields.filter((field) => field.directives?.some(({ name }) => name.value === "once"));
  const names = (of: typeof fields) => of.map(({ name }) => name.value).sort();
  expect(names(hashing)).toEqual(["acceptInvitation", "changePassword", "registerCustomer", "resetPassword", "signIn"]);
  expect(names(marked)).toEqual(names(hashing));
});
