import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  validate,
  visit,
} from "graphql";
import type { AskedOperation } from "./valid-operation";

/** Drops whatever may be dropped while `stillDiffers`. */
export async function shrinkOperation(
  schema: GraphQLSchema,
  operation: AskedOperation,
  stillDiffers: (smaller: AskedOperation) => Promise<boolean>,
): Promise<AskedOperation> {
  let smallest = operation;
  for (let progress = true; progress; ) {
    progress = false;
    for (const document of smallerDocuments(smallest.document)) {
      const candidate = tidied(schema, document, smallest.variables);
      if (
        !candidate ||
        candidate.text.length >= smallest.text.length ||
        !(await stillDiffers(candidate).catch(() => false))
      )
        continue;
      smallest = candidate;
      progress = true;
      break;
    }
  }
  return smallest;
}

function* smallerDocuments(document: DocumentNode): Generator<DocumentNode> {
  for (let index = 0; ; index++) {
    const without = editSelection(document, index, () => []);
    if (!without) break;
    yield without;
  }
  for (let index = 0; ; index++) {
    const unwrapped = editSelection(document, index, (selection) => unwrap(document, selection));
    if (!unwrapped) break;
    yield unwrapped;
  }
  for (let index = 0; ; index++) {
    const plain = editSelection(document, index, (selection) => [{ ...selection, directives: [] }]);
    if (!plain) break;
    yield plain;
  }
  for (let index = 0; ; index++) {
    const bare = editSelection(document, index, (selection) => {
      if (selection.kind !== Kind.FIELD) return [selection];
      const { alias: _, ...rest } = selection;
      return [rest];
    });
    if (!bare) break;
    yield bare;
  }
  for (let index = 0; ; index++) {
    const noArguments = editSelection(document, index, (selection) =>
      selection.kind === Kind.FIELD ? [{ ...selection, arguments: [] }] : [selection],
    );
    if (!noArguments) break;
    yield noArguments;
  }
}

/** The selection's own content in its place: an inline fragment's, or a named fragment's written inline. */
function unwrap(document: DocumentNode, selection: SelectionNode): readonly SelectionNode[] {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet.selections;
  if (selection.kind === Kind.FIELD) return [selection];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value) {
      const { typeCondition, selectionSet } = definition;
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }];
    }
  }
  return [selection];
}

/** Undefined when there is no selection of this number. */
function editSelection(
  document: DocumentNode,
  wanted: number,
  edit: (selection: SelectionNode) => readonly SelectionNode[],
): DocumentNode | undefined {
  let count = 0;
  let found = false;
  const edited = visit(document, {
    SelectionSet(node: SelectionSetNode) {
      const start = count;
      count += node.selections.length;
      if (found || wanted < start || wanted >= count) return undefined;
      found = true;
      const selections = node.selections.flatMap((each, index) => (start + index === wanted ? edit(each) : [each]));
      return { ...node, selections };
    },
  });
  return found ? edited : undefined;
}

/** Without empty selection sets, unused fragments and unused variables; undefined when nothing valid is left. */
function tidied(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): AskedOperation | undefined {
  const filled = visit(document, {
    SelectionSet: { leave: (node) => (node.selections.length === 0 ? null : undefined) },
    InlineFragment: { leave: (node) => (node.selectionSet?.selections.length ? undefined : null) },
  });
  const pruned = withoutUnused(filled);
  try {
    const text = print(pruned);
    const parsed = parse(text);
    if (validate(schema, parsed).length > 0) return undefined;
    const declared = operationOf(parsed)?.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
    const kept = Object.entries(variables).filter(([name]) => declared.includes(name));
    return { document: parsed, text, variables: Object.fromEntries(kept) };
  } catch {
    return undefined;
  }
}

function withoutUnused(document: DocumentNode): DocumentNode {
  let current = document;
  for (;;) {
    const spread = new Set<string>();
    const read = new Set<string>();
    visit(current, {
      FragmentSpread: ({ name }) => void spread.add(name.value),
      VariableDefinition: () => false,
      Variable: ({ name }) => void read.add(name.value),
    });
    const definitions = current.definitions.flatMap((definition): DefinitionNode[] => {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) return spread.has(definition.name.value) ? [definition] : [];
      if (definition.kind !== Kind.OPERATION_DEFINITION) return [definition];
      const variableDefinitions =
        definition.variableDefinitions?.filter(({ variable }) => read.has(variable.name.value)) ?? [];
      return [{ ...definition, variableDefinitions }];
    });
    if (definitions.length === current.definitions.length) return { ...current, definitions };
    current = { ...current, definitions };
  }
}

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  return definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION);
}
