import { Alert, Button, Group, Modal, Progress, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { useMutation } from "urql";
import { useTranslations } from "use-intl";
import alert from "~icons/alert-triangle";
import cross from "~icons/circle-x";
import { newKey } from "../../shared/graph/use-act";
import { Icon } from "../../shared/ui/icon";
import type { Selection } from "../../shared/ui/use-selection";
import { CancelOrderDocument } from "../order/cancel-document";

interface CancelOrdersProps {
  selection: Selection;
  /** What orders are called, by their ids. */
  names: ReadonlyMap<string, string>;
  onChange: () => void;
}

/** Cancels the chosen orders, each by itself: one that cannot be cancelled any more keeps no other from it, and says why. */
export function CancelOrders({ selection, names, onChange }: CancelOrdersProps) {
  const t = useTranslations("portal.cancelMany");
  const shared = useTranslations("shared");
  const [chosen, choose] = useState<readonly { id: string; name: string }[] | null>(null);
  const { ids, hidden } = selection;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Icon of={cross} size={16} />}
        onClick={() => choose(ids.map((id) => ({ id, name: names.get(id) ?? id })))}
      >
        {t("cancel", { count: ids.length })}
      </Button>
      <Modal
        opened={chosen !== null}
        onClose={() => choose(null)}
        title={t("title")}
        closeButtonProps={{ "aria-label": shared("close") }}
      >
        {chosen && <CancelAll chosen={chosen} hidden={hidden.length} onChange={onChange} close={() => choose(null)} />}
      </Modal>
    </>
  );
}

interface CancelAllProps {
  chosen: readonly { id: string; name: string }[];
  /** How many of them the list does not show. */
  hidden: number;
  onChange: () => void;
  close: () => void;
}

/** What came of each: null where it is cancelled, else why it is not. */
type Outcomes = ReadonlyMap<string, string | null>;

function CancelAll({ chosen, hidden, onChange, close }: CancelAllProps) {
  const t = useTranslations("portal.cancelMany");
  const shared = useTranslations("shared");
  const [, run] = useMutation(CancelOrderDocument);
  // One for each order, and the same when an answer was lost and it is tried again.
  const keys = useRef(new Map(chosen.map(({ id }) => [id, newKey()])));
  const [outcomes, tell] = useState<Outcomes>(new Map());
  const [isActing, acting] = useState(false);
  const refused = chosen.filter(({ id }) => outcomes.get(id));
  const done = chosen.filter(({ id }) => outcomes.get(id) === null).length;
  const left = chosen.filter(({ id }) => outcomes.get(id) !== null);
  const cancel = async () => {
    acting(true);
    for (const { id } of left) {
      const { data } = await run({ input: { idempotencyKey: keys.current.get(id)!, orderId: id } });
      const result = data?.cancelOrder;
      const why = !result ? t("noAnswer") : result.__typename === "CancelOrderSuccess" ? null : result.message;
      tell((before) => new Map(before).set(id, why));
    }
    acting(false);
    onChange();
  };
  return (
    <Stack>
      {outcomes.size === 0 && (
        <>
          <Text>{t("text", { count: chosen.length })}</Text>
          {hidden > 0 && <Text fw={600}>{shared("selection.hidden", { count: hidden })}</Text>}
        </>
      )}
      <div role="status">{outcomes.size > 0 && <Text fw={600}>{t("done", { done, count: chosen.length })}</Text>}</div>
      {isActing && <Progress value={(outcomes.size / chosen.length) * 100} aria-label={t("title")} />}
      {!isActing && refused.length > 0 && (
        <Alert color="orange" icon={<Icon of={alert} />} title={t("refused", { count: refused.length })}>
          <ul style={{ margin: 0, paddingInlineStart: "1.2em" }}>
            {refused.map(({ id, name }) => (
              <li key={id}>
                {name}: <span lang="en">{outcomes.get(id)}</span>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Group>
        {outcomes.size === 0 || isActing ? (
          <Button color="red" variant="light" loading={isActing} onClick={() => void cancel()}>
            {t("sure", { count: chosen.length })}
          </Button>
        ) : (
          refused.length > 0 && (
            <Button variant="light" onClick={() => void cancel()}>
              {t("again")}
            </Button>
          )
        )}
        <Button variant="default" onClick={close} disabled={isActing}>
          {outcomes.size > 0 ? shared("close") : t("keep")}
        </Button>
      </Group>
    </Stack>
  );
}
