import { create } from 'zustand';

/** A write key that was made on this page. */
export interface FreshKey {
  readonly id: string;
  readonly name: string;
  readonly secret: string;
}

/** The write key that was made on this page, for the code beside it; forgotten with the page. */
export const useFreshKey = create<{ readonly key: FreshKey | null }>(() => ({ key: null }));
