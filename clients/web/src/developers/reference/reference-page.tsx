import { Anchor, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Page } from "../../shared/ui/page";
import { useGuide } from "../guide";
import { Prose } from "../ui/prose";
import { ROOTS, search, TYPES, typeOf } from "./reference";
import { TypeCard } from "./type-card";
import { TypeLink } from "./type-link";

const KINDS = ["object", "input", "union", "enum", "interface", "scalar"] as const;

/** All of the contract: one type at a time, by its address. */
export function ReferencePage() {
  const { reference } = useGuide();
  const { type: asked } = useSearch({ strict: false }) as { type?: string };
  const [text, type] = useState("");
  const found = search(text);
  const shown = asked ? typeOf(asked) : undefined;
  return (
    <Page title={reference.title} text={<Prose of={reference.lead} />}>
      <TextInput
        type="search"
        label={reference.search}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        maw={420}
      />
      <div role="status">
        {text.trim() !== "" && found.length === 0 && <Text>{reference.none}</Text>}
        {found.length > 0 && (
          <Group gap="xs" className="surface" p="md">
            {found.map((coordinate) => (
              <TypeLink key={coordinate} coordinate={coordinate} onFollow={() => type("")} />
            ))}
          </Group>
        )}
      </div>
      {asked && (
        <Anchor component={Link} to="/developers/reference">
          {reference.types}
        </Anchor>
      )}
      {asked && !shown && <Text>{reference.unknown}</Text>}
      {shown ? <TypeCard key={shown.name} type={shown} /> : !asked && <Overview />}
    </Page>
  );
}

function Overview() {
  const { reference } = useGuide();
  return (
    <Stack gap="xl">
      {ROOTS.map((root) => (
        <Stack key={root} gap="xs" component="section">
          <Title order={2}>{reference.roots[root]}</Title>
          <Group gap="xs">
            {typeOf(root)?.fields?.map(({ name }) => (
              <TypeLink key={name} coordinate={`${root}.${name}`} label={name} />
            ))}
          </Group>
        </Stack>
      ))}
      {KINDS.map((kind) => {
        const types = TYPES.filter((one) => one.kind === kind && !(ROOTS as readonly string[]).includes(one.name));
        if (types.length === 0) return null;
        return (
          <Stack key={kind} gap="xs" component="section">
            <Title order={2}>{reference.kinds[kind]}</Title>
            <Group gap="xs">
              {types.map(({ name }) => (
                <TypeLink key={name} coordinate={name} />
              ))}
            </Group>
          </Stack>
        );
      })}
    </Stack>
  );
}
