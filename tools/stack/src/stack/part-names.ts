/** The parts that are processes of our own making; the editor is one only under `npm run dev`. */
export const appNames = ['api', 'worker', 'actions', 'editor'] as const;

/** Every part that is a process. */
export const partNames = ['postgres', 'temporal', ...appNames] as const;

/** The name of a part that is a process. */
export type PartName = (typeof partNames)[number];

/** How the stack stops: first nothing more comes in, then what is in hand is finished, then the ground goes. */
export const stopOrder = [
  ['editor', 'api'],
  ['worker', 'actions'],
  ['mail'],
  ['temporal', 'postgres'],
] as const;
