import { type ComponentProps, type FormEvent, type KeyboardEvent, useRef } from "react";

/** How long after a composition its confirming Enter may still arrive; Safari sends it after the end. */
const JUST_AFTER_MS = 150;

/** A form that the Enter which confirms pinyin does not send, and whose sending stays on this page. */
export function Form({ onSubmit, ...props }: Omit<ComponentProps<"form">, "onSubmit"> & { onSubmit: () => void }) {
  const composed = useRef(0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  // At the key, not at the sending: a press of the button is meant, however soon it comes.
  const keep = (event: KeyboardEvent) => {
    const isJustAfter = Date.now() - composed.current <= JUST_AFTER_MS;
    if (event.key === "Enter" && (event.nativeEvent.isComposing || isJustAfter)) event.preventDefault();
  };
  return (
    <form
      noValidate
      {...props}
      onSubmit={submit}
      onKeyDown={keep}
      onCompositionEnd={() => {
        composed.current = Date.now();
      }}
    />
  );
}
