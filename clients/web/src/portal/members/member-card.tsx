import { Badge, Button, Group, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { History } from "../../shared/history/history";
import { Card } from "../../shared/ui/card";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { CapForm } from "./cap-form";
import type { CappedWallet, Member } from "./members-document";
import { ROLES, roleOf } from "./roles";

const SetRoleDocument = graphql(`
  mutation SetRole($input: SetRoleInput!) {
    setRole(input: $input) {
      ... on SetRoleSuccess { membership { id role version } }
      ... on UserError { message }
    }
  }
`);

const RemoveMemberDocument = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) {
      ... on RemoveMemberSuccess { removedMembershipId }
      ... on UserError { message }
    }
  }
`);

const MembersHistoryDocument = graphql(`
  query MembersHistory($first: Int!, $after: String) {
    me {
      id
      tenant {
        id
        members(first: 100) { edges { node { id changes(first: $first, after: $after) { ...ToldChanges } } } }
      }
    }
  }
`);

const PeopleHistoryDocument = graphql(`
  query PeopleHistory($first: Int!, $after: String) {
    me {
      id
      tenant {
        id
        members(first: 100) {
          edges { node { id user { id changes(first: $first, after: $after) { ...ToldChanges } } } }
        }
      }
    }
  }
`);

interface MemberCardProps {
  member: Member;
  wallets: readonly CappedWallet[];
  isMyself: boolean;
  onChange: () => void;
}

/** One person: role, caps, and the end of both, which is asked for once more. */
export function MemberCard({ member, wallets, isMyself, onChange }: MemberCardProps) {
  const t = useTranslations("portal.members");
  const told = useTranslations("shared.history");
  const formats = useFormats();
  const setRole = useAct(SetRoleDocument);
  const remove = useAct(RemoveMemberDocument);
  const [isSure, ask] = useState(false);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const name = member.user?.name ?? t("unknown");
  const decision = (idempotencyKey: string) => ({
    idempotencyKey,
    membershipId: member.id,
    expectedVersion: member.version,
  });
  const give = async (role: string | null) => {
    if (role === member.role) return;
    const done = await setRole.act((key) => ({ input: { ...decision(key), role: roleOf(role) } }));
    refuse(refusalOf(done?.setRole, "SetRoleSuccess", t("noAnswer")));
    onChange();
  };
  const end = async () => {
    const done = await remove.act((key) => ({ input: decision(key) }));
    refuse(refusalOf(done?.removeMember, "RemoveMemberSuccess", t("noAnswer")));
    ask(false);
    onChange();
  };
  return (
    <Card title={name} mark={isMyself && <Badge tt="none">{t("you")}</Badge>}>
      <Text fz="sm" c="dimmed">
        {[member.user?.email, t("since", { day: formats.day(member.createdAt) })].filter(Boolean).join(" · ")}
      </Text>
      <Stack>
        <Select
          label={t("role")}
          maw={320}
          data={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
          value={member.role}
          allowDeselect={false}
          disabled={setRole.isActing}
          onChange={(role) => void give(role)}
        />
        {member.user &&
          wallets.map((wallet) => (
            <CapForm key={wallet.id} wallet={wallet} userId={member.user!.id} name={name} onChange={onChange} />
          ))}
        <Refusal of={refusal} />
        {!isMyself && (
          <Group>
            {isSure ? (
              <>
                <Text fz="sm">{t("removeText", { name })}</Text>
                <Button color="red" loading={remove.isActing} onClick={() => void end()}>
                  {t("removeSure")}
                </Button>
                <Button variant="default" onClick={() => ask(false)}>
                  {t("keep")}
                </Button>
              </>
            ) : (
              <Button variant="default" onClick={() => ask(true)}>
                {t("remove", { name })}
              </Button>
            )}
          </Group>
        )}
        <History
          kind="Membership"
          name={name}
          document={MembersHistoryDocument}
          of={{}}
          record={member}
          changesOf={({ me }) => me?.tenant?.members?.edges.find(({ node }) => node.id === member.id)?.node.changes}
          stranger={told("house")}
        />
        {member.user && (
          <History
            kind="User"
            name={t("personOf", { name })}
            isNamed
            document={PeopleHistoryDocument}
            of={{}}
            record={member.user}
            changesOf={({ me }) =>
              me?.tenant?.members?.edges.find(({ node }) => node.id === member.id)?.node.user?.changes
            }
            stranger={told("house")}
          />
        )}
      </Stack>
    </Card>
  );
}
