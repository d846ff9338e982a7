import { Badge, Group, Stack, Text, Title } from "@mantine/core";
import styles from "../developers.module.css";
import { useGuide } from "../guide";
import { Words } from "../ui/prose";
import { type FieldEntry, namedType, type TypeEntry, typeOf, usesOf } from "./reference";
import { TypeLink } from "./type-link";

const MOST_USES = 40;

/** A type with everything that is known of it. */
export function TypeCard({ type }: { type: TypeEntry }) {
  const { reference } = useGuide();
  const uses = usesOf(type.name).slice(0, MOST_USES);
  return (
    <Stack gap="lg" lang="en">
      <div>
        <Group gap="sm">
          <Title order={2} ff="monospace">
            {type.name}
          </Title>
          <Badge tt="none" color="gray">
            {type.kind}
          </Badge>
        </Group>
        {type.description && (
          <Text mt={4} className={styles.prose}>
            <Words of={type.description} />
          </Text>
        )}
      </div>
      {type.members && <Links title={reference.members} coordinates={type.members} />}
      {type.fields && (
        <Stack gap="md" className="surface" p="lg">
          {type.fields.map((field) => (
            <Field key={field.name} field={field} />
          ))}
        </Stack>
      )}
      {type.values && (
        <Stack gap="sm" className="surface" p="lg">
          {type.values.map(({ name, description, deprecated }) => (
            <div key={name}>
              <Text ff="monospace" fw={600} fz="sm">
                {name}
              </Text>
              {(description || deprecated) && (
                <Text fz="sm">
                  <Words of={deprecated ? `${reference.deprecated}: ${deprecated}` : (description ?? "")} />
                </Text>
              )}
            </div>
          ))}
        </Stack>
      )}
      {uses.length > 0 && <Links title={reference.usedBy} coordinates={uses} />}
    </Stack>
  );
}

function Links({ title, coordinates }: { title: string; coordinates: readonly string[] }) {
  return (
    <Stack gap={4}>
      <Title order={3}>{title}</Title>
      <Group gap="xs">
        {coordinates.map((coordinate) => (
          <TypeLink key={coordinate} coordinate={coordinate} />
        ))}
      </Group>
    </Stack>
  );
}

function Field({ field }: { field: FieldEntry }) {
  const { reference } = useGuide();
  return (
    <div id={field.name} className={styles.anchor}>
      <Group gap="xs">
        <Text ff="monospace" fw={600} fz="sm" style={{ overflowWrap: "anywhere" }}>
          {field.name}: <Type of={field.type} />
          {field.default !== undefined && ` = ${field.default}`}
        </Text>
        {field.scopes && (
          <Badge tt="none" color="sky">
            {reference.needs} {field.scopes.length > 1 && `${reference.anyOf} `}
            {field.scopes.join(", ")}
          </Badge>
        )}
      </Group>
      {field.description && (
        <Text fz="sm" className={styles.prose}>
          <Words of={field.description} />
        </Text>
      )}
      {field.deprecated && (
        <Text fz="sm">
          {reference.deprecated}: <Words of={field.deprecated} />
        </Text>
      )}
      {field.args && (
        <Stack
          gap={6}
          mt={6}
          pl="md"
          style={{ borderInlineStart: "2px solid var(--line)" }}
          aria-label={reference.args}
          role="group"
        >
          {field.args.map((arg) => (
            <div key={arg.name}>
              <Text ff="monospace" fz="sm">
                {arg.name}: <Type of={arg.type} />
                {arg.default !== undefined && ` = ${arg.default}`}
              </Text>
              {arg.description && (
                <Text fz="sm" c="dimmed">
                  <Words of={arg.description} />
                </Text>
              )}
            </div>
          ))}
        </Stack>
      )}
    </div>
  );
}

/** As it is written in the schema; its name leads to it where it is one of the contract's own. */
function Type({ of }: { of: string }) {
  const name = namedType(of);
  if (!typeOf(name)) return of;
  const [before, after] = of.split(name);
  return (
    <>
      {before}
      <TypeLink coordinate={name} />
      {after}
    </>
  );
}
