import { useCallback } from "react";
import { useFormats } from "../formats";
import { cityOf } from "../map/places";

/** A town as it is written, and its country as the reader names it. */
export function usePlaceName(): (place: string) => string {
  const formats = useFormats();
  return useCallback(
    (place) => {
      const { city, country } = cityOf(place);
      return [city, country && formats.country(country)].filter(Boolean).join(", ");
    },
    [formats],
  );
}
