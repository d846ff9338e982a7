import { Link, Outlet } from "@tanstack/react-router";
import { Section } from "../site/site-frame";
import styles from "./developers.module.css";
import { useGuide } from "./guide";

const PLACES = [
  "start",
  "authentication",
  "reference",
  "events",
  "webhooks",
  "errors",
  "limits",
  "sandbox",
  "changelog",
] as const;

/** The pages for who writes a partner's program, with the way between them. */
export function DevelopersFrame() {
  const { places, developers } = useGuide();
  return (
    <Section py={{ base: 24, sm: 40 }}>
      <div className={styles.frame}>
        <nav className={styles.places} aria-label={developers}>
          {PLACES.map((place) => (
            <Link
              key={place}
              to={place === "start" ? "/developers" : `/developers/${place}`}
              className={styles.place}
              activeProps={{ className: styles.here }}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {places[place]}
            </Link>
          ))}
        </nav>
        <div>
          <Outlet />
        </div>
      </div>
    </Section>
  );
}
