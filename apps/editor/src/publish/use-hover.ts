import { useRef } from 'react';

/** Long enough to cross the gap between a button and what it opened, in ms. */
const PATIENCE = 180;

/** Opens on hover and closes a moment after; for an element and for what it opens. */
export function useHover(setOpen: (open: boolean) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return {
    onMouseEnter: () => {
      clearTimeout(timer.current);
      setOpen(true);
    },
    onMouseLeave: () => {
      timer.current = setTimeout(() => {
        setOpen(false);
      }, PATIENCE);
    },
  };
}
