import { Button, Group, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import plus from "~icons/plus";
import { Icon } from "../../shared/ui/icon";

/** One of the credentials as it is typed; what is kept is shown to nobody, so it begins empty. */
export interface Credential {
  field: string;
  value: string;
}

export const blankOf = (fields: readonly string[]): Credential[] => fields.map((field) => ({ field, value: "" }));

/** Those that were typed: a name without a value says nothing. */
export const typedOf = (credentials: readonly Credential[]): Credential[] =>
  credentials
    .filter(({ field, value }) => field.trim() && value)
    .map((each) => ({ ...each, field: each.field.trim() }));

interface CredentialFieldsProps {
  credentials: readonly Credential[];
  change: (credentials: Credential[]) => void;
}

/** Credentials by the names that their counterpart gives them: written, never read. */
export function CredentialFields({ credentials, change }: CredentialFieldsProps) {
  const t = useTranslations("admin.carriers");
  const put = (index: number, own: Partial<Credential>) =>
    change(credentials.map((each, at) => (at === index ? { ...each, ...own } : each)));
  return (
    <Stack component="fieldset" gap="xs" p={0} m={0} style={{ border: 0, minWidth: 0 }}>
      <Text component="legend" fw={600} fz="sm" p={0}>
        {t("credentials")}
      </Text>
      <Text c="dimmed" fz="sm">
        {t("credentialsText")}
      </Text>
      {credentials.map(({ field, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a credential is what stands at its place
        <Group key={index} gap="xs" wrap="nowrap" align="flex-end">
          <TextInput
            aria-label={t("credentialName", { place: index + 1 })}
            value={field}
            onChange={(event) => put(index, { field: event.currentTarget.value })}
            autoComplete="off"
            maxLength={50}
            style={{ flex: "1 1 40%" }}
          />
          <PasswordInput
            aria-label={t("credentialValue", { name: field || String(index + 1) })}
            value={value}
            onChange={(event) => put(index, { value: event.currentTarget.value })}
            autoComplete="new-password"
            maxLength={2000}
            visibilityToggleButtonProps={{ "aria-label": t("showValue") }}
            style={{ flex: "1 1 60%" }}
          />
        </Group>
      ))}
      <Group>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon of={plus} size={16} />}
          onClick={() => change([...credentials, { field: "", value: "" }])}
        >
          {t("addCredential")}
        </Button>
      </Group>
    </Stack>
  );
}
