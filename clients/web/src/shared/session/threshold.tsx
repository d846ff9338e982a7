import { Box, Center, Paper, Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Brand } from "../ui/brand";
import { Preferences } from "../ui/preferences";

/** Before a door: what somebody sees who has not come in. */
export function Threshold({ part, title, children }: { part: string; title?: string; children: ReactNode }) {
  return (
    <Box component="main" mih="100dvh" style={{ display: "grid", gridTemplateRows: "auto 1fr" }}>
      <Box p="md" style={{ display: "flex", justifyContent: "space-between" }}>
        <Brand part={part} />
        <div>
          <Preferences />
        </div>
      </Box>
      <Center px="md" pb="10vh">
        <Paper className="surface" p={{ base: "lg", xs: "xl" }} w="100%" maw={420}>
          <Stack>
            {title && (
              <Title order={1} fz="h2">
                {title}
              </Title>
            )}
            {children}
          </Stack>
        </Paper>
      </Center>
    </Box>
  );
}
