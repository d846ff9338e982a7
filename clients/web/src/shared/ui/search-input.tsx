import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { type AnyRouter, useRouter } from "@tanstack/react-router";
import { type CSSProperties, useState } from "react";
import search from "~icons/search";
import { Icon } from "./icon";

const PAUSE_MS = 400;

interface SearchInputProps {
  label: string;
  description?: string;
  /** What is searched for when it appears. */
  initial: string | undefined;
  /** Told after a pause, and never of what an input method is still composing; empty where nothing is searched for. */
  onSearch: (text: string) => void;
  style: CSSProperties;
}

/** A field whose list follows what is typed. */
export function SearchInput({ initial = "", onSearch, ...shown }: SearchInputProps) {
  const [text, write] = useState(initial);
  const router = useRouter();
  const apply = useDebouncedCallback((next: string) => {
    if (!isLeaving(router)) onSearch(next.trim() ? next : "");
  }, PAUSE_MS);
  return (
    <TextInput
      {...shown}
      leftSection={<Icon of={search} size={18} />}
      value={text}
      onChange={(event) => {
        write(event.currentTarget.value);
        if (!(event.nativeEvent as InputEvent).isComposing) apply(event.currentTarget.value);
      }}
      onCompositionEnd={(event) => apply(event.currentTarget.value)}
    />
  );
}

/** Whoever has gone on to a page that is still loading is not called back to the list. */
function isLeaving({ state: { location, resolvedLocation } }: AnyRouter): boolean {
  return resolvedLocation !== undefined && resolvedLocation.pathname !== location.pathname;
}
