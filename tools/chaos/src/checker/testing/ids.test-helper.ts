/** Ids of what there is in the sound evidence. */
export const ids = {
  workspace: 'w-1',
  customer: 'c-1',
  journey: 'j-1',
  version: 'v-1',
  enrollment: 'n-1',
  message: 'm-1',
  order: 'e-2',
} as const;
