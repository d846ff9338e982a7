import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";

interface AroundParcelProps {
  /** A tracking number, or the reference of an order. */
  of: string;
  children: string;
}

/** Leads to all that is known around a parcel. */
export function AroundParcel({ of, children }: AroundParcelProps) {
  return (
    <Button component={Link} to="/parcel" search={{ of } as never} variant="default">
      {children}
    </Button>
  );
}
