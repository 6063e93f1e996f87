import { create } from 'zustand';

interface Session {
  /** True once the API has said that nobody is signed in. */
  readonly lost: boolean;
  readonly lose: () => void;
  readonly regain: () => void;
}

/** Whether the browser still has a session, as the API's answers tell. */
export const useSessionStore = create<Session>()((set) => ({
  lost: false,
  lose: () => {
    set({ lost: true });
  },
  regain: () => {
    set({ lost: false });
  },
}));
