import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";

/** To a type, or to the field of one. */
export function TypeLink({
  coordinate,
  label,
  onFollow,
}: {
  coordinate: string;
  label?: string;
  onFollow?: () => void;
}) {
  const [type = "", field] = coordinate.split(".");
  return (
    <Anchor
      component={Link}
      to="/developers/reference"
      search={{ type } as never}
      {...(field && { hash: field })}
      onClick={onFollow}
      lang="en"
      ff="monospace"
      fz="sm"
    >
      {label ?? coordinate}
    </Anchor>
  );
}
