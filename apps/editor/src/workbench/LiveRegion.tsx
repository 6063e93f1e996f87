import { VisuallyHidden } from '@mantine/core';
import { useAnnouncement } from './announce.js';

/** Speaks announcements to assistive technology. */
export function LiveRegion() {
  const { text, count } = useAnnouncement();
  return (
    <VisuallyHidden role="status" aria-live="polite" data-testid="announcement">
      {/* The trailing space makes the same words twice two announcements. */}
      {count % 2 === 0 ? text : `${text}\u00a0`}
    </VisuallyHidden>
  );
}
