import { Anchor, Button, Center, Divider, Loader, Modal, Stack, Text } from "@mantine/core";
import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import refresh from "~icons/refresh";
import type { Door, Session, SignedInPerson } from "../graph/session";
import { Icon } from "../ui/icon";
import { SignIn } from "./sign-in";
import { Threshold } from "./threshold";

interface Signed {
  session: Session;
  person: SignedInPerson;
}

const SignedContext = createContext<Signed | null>(null);

/** Who is signed in; inside of a gate only. */
export function useSigned(): Signed {
  const signed = useContext(SignedContext);
  if (!signed) throw new Error("Nobody has signed in here.");
  return signed;
}

interface GateProps {
  door: Door;
  session: Session;
  /** Who may come in, by role; what they may do there, the graph says. */
  roles: readonly string[];
  /** Which door it is, in words. */
  part: string;
  /** What is offered to who has no account. */
  newcomers?: ReactNode;
  children: ReactNode;
}

/** Shows what is behind it to who is signed in. A session that ends is begun again above the page, whose input stays. */
export function SessionGate({ door, session, roles, part, newcomers, children }: GateProps) {
  const t = useTranslations("signIn");
  const shared = useTranslations("shared");
  const state = useSyncExternalStore(session.subscribe, session.current);
  useEffect(() => {
    void session.renew();
  }, [session]);
  if (state.phase === "unknown") {
    return (
      <Center mih="100dvh" role="status" aria-label={t("title")}>
        <Loader />
      </Center>
    );
  }
  if (state.phase === "unanswered") {
    return (
      <Threshold part={part} title={t("unanswered")}>
        <Text role="status">{t("unansweredText")}</Text>
        <Button variant="light" onClick={() => void session.renew()} leftSection={<Icon of={refresh} size={18} />}>
          {shared("tryAgain")}
        </Button>
      </Threshold>
    );
  }
  if (state.phase === "nobody") {
    return (
      <Threshold part={part} title={t("title")}>
        <SignIn session={session} />
        <Anchor href={`/${door}/reset-password`}>{t("forgotten")}</Anchor>
        {newcomers && <Divider />}
        {newcomers}
      </Threshold>
    );
  }
  const { person } = state;
  if (!person.memberships.some(({ role }) => roles.includes(role))) {
    return (
      <Threshold part={part} title={part}>
        <Text>{t("wrongDoor", { name: person.name })}</Text>
        <Text c="dimmed">{t("otherDoor")}</Text>
        <Button onClick={() => void session.signOut()}>{t("signOut")}</Button>
      </Threshold>
    );
  }
  return (
    <SignedContext value={{ session, person }}>
      {children}
      <Modal
        opened={state.phase === "expired"}
        onClose={() => {}}
        withCloseButton={false}
        closeOnClickOutside={false}
        title={t("again")}
        centered
      >
        <Stack>
          <Text>{t("expired")}</Text>
          <SignIn session={session} email={person.email ?? ""} />
        </Stack>
      </Modal>
    </SignedContext>
  );
}
