import { Alert } from "@mantine/core";
import alert from "~icons/alert-circle";
import { Icon } from "./icon";

export interface Refused {
  message: string;
  /** Every value of the input that breaks a rule, where that is why. */
  faults?: readonly { field: string; message: string }[];
}

/** Why an act was not done, said aloud when it comes; null: nothing was refused. */
export function Refusal({ of }: { of: Refused | null }) {
  return (
    <div role="alert">
      {of && (
        <Alert color="red" icon={<Icon of={alert} />} lang="en">
          {of.message}
          {of.faults && of.faults.length > 1 && (
            <ul style={{ margin: 0, paddingInlineStart: "1.2em" }}>
              {of.faults.map(({ field, message }) => (
                <li key={`${field}${message}`}>
                  {field}: {message}
                </li>
              ))}
            </ul>
          )}
        </Alert>
      )}
    </div>
  );
}

/** What of an act's answer is a refusal: null for its success. */
export function refusalOf(
  result: ({ __typename?: string } & Partial<Refused>) | null | undefined,
  success: string,
  noAnswer: string,
): Refused | null {
  if (!result) return { message: noAnswer };
  if (result.__typename === success) return null;
  return { message: result.message ?? noAnswer, ...(result.faults && { faults: result.faults }) };
}
