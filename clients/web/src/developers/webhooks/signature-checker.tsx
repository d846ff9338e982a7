import { Alert, Button, Stack, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useGuide } from "../guide";
import { Prose } from "../ui/prose";
import { type Checked, check, type Pasted } from "./checked";

const NOTHING: Pasted = { secret: "", id: "", timestamp: "", signature: "", body: "" };
/** Beyond it a receiver takes a webhook for a replay. */
const MOST_MINUTES_OFF = 5;

/** Says why a webhook does not verify. It works in the page alone. */
export function SignatureChecker() {
  const { webhooks } = useGuide();
  const [pasted, paste] = useState(NOTHING);
  const [checked, show] = useState<Checked | null>(null);
  const change = (part: Partial<Pasted>) => {
    paste({ ...pasted, ...part });
    show(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show(check(pasted));
  };
  return (
    <form onSubmit={submit} className="surface">
      <Stack p="lg" gap="sm">
        <Prose of={webhooks.checkerText} />
        {(["secret", "id", "timestamp", "signature"] as const).map((field) => (
          <TextInput
            key={field}
            label={webhooks[field]}
            value={pasted[field]}
            onChange={(event) => change({ [field]: event.currentTarget.value })}
            autoComplete="off"
            spellCheck={false}
          />
        ))}
        <Textarea
          label={webhooks.body}
          value={pasted.body}
          onChange={(event) => change({ body: event.currentTarget.value })}
          minRows={4}
          autosize
          spellCheck={false}
        />
        <Button type="submit" style={{ alignSelf: "start" }}>
          {webhooks.verify}
        </Button>
        <div role="status">{checked && <Verdict of={checked} />}</div>
      </Stack>
    </form>
  );
}

function Verdict({ of }: { of: Checked }) {
  const { webhooks } = useGuide();
  if (of.verdict === "good") {
    const said = webhooks.good.replace("{number}", String(of.number)).replace("{count}", String(of.count));
    const isOld = of.minutesOff > MOST_MINUTES_OFF;
    return (
      <Alert color={isOld ? "orange" : "teal"}>
        <Prose of={said} />
        {isOld && <Prose of={webhooks.old.replace("{minutes}", String(of.minutesOff))} />}
      </Alert>
    );
  }
  const text =
    of.verdict === "wrong" ? webhooks.wrong.replace("{expected}", `\`${of.expected}\``) : webhooks[of.verdict];
  return (
    <Alert color="red">
      <Prose of={text} />
    </Alert>
  );
}
