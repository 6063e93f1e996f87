import { useSyncExternalStore } from 'react';

const FAR = 160;

function subscribe(onChange: () => void): () => void {
  window.addEventListener('scroll', onChange, { passive: true });
  return () => {
    window.removeEventListener('scroll', onChange);
  };
}

/** Whether somebody has scrolled down, so that what they read must not move. */
export function useScrolled(): boolean {
  return useSyncExternalStore(subscribe, () => window.scrollY > FAR);
}
