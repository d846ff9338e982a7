interface IconProps {
  /** What `~icons/<name>` gives. */
  of: string;
  /** Pixels. */
  size?: number;
  className?: string;
}

/** An ornament: what it means is always said in words beside it, or by the control that it is in. */
export function Icon({ of, size = 20, className }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing that was bundled, never a reader's text
      dangerouslySetInnerHTML={{ __html: of }}
      style={{ flex: "none" }}
    />
  );
}
