/** A small map of lines and stops: the picture of a place that is still empty. */
export function LineArt() {
  return (
    <svg width="220" height="112" viewBox="0 0 220 112" fill="none" aria-hidden="true">
      <path
        d="M12 26h52c14 0 22 8 22 20v20c0 12 8 20 22 20h100"
        stroke="var(--sj-teal)"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <path
        d="M86 56c0-18 12-30 30-30h92"
        stroke="var(--sj-indigo)"
        strokeWidth="5"
        strokeLinecap="round"
        strokeDasharray="1 11"
      />
      <circle cx="24" cy="26" r="10" fill="var(--sj-surface)" stroke="var(--sj-amber)" strokeWidth="5" />
      <circle cx="86" cy="56" r="10" fill="var(--sj-surface)" stroke="var(--sj-teal)" strokeWidth="5" />
      <circle cx="152" cy="86" r="10" fill="var(--sj-surface)" stroke="var(--sj-plum)" strokeWidth="5" />
      <circle
        cx="164"
        cy="26"
        r="8"
        fill="var(--sj-ground)"
        stroke="var(--sj-line-strong)"
        strokeWidth="3"
        strokeDasharray="3 4"
      />
    </svg>
  );
}
