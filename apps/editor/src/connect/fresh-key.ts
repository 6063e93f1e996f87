import { create } from 'zustand';

/** The write key that was made on this page, for the code beside it; forgotten with the page. */
export const useFreshKey = create<{ readonly writeKey: string | null }>(() => ({ writeKey: null }));
