/** Sojourn's mark: a line with two stops. */
export function Logo({ size = 40 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="#0d5f57" />
      <path
        d="M10 7v5a6 6 0 0 0 6 6 6 6 0 0 1 6 6v1"
        fill="none"
        stroke="#f6c453"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="10" cy="7.5" r="3" fill="#0d5f57" stroke="#fff" strokeWidth="2.4" />
      <circle cx="22" cy="24.5" r="3" fill="#0d5f57" stroke="#fff" strokeWidth="2.4" />
    </svg>
  );
}
