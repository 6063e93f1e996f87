/** What a user may do in a workspace, from least to most. */
export const ROLES = ['viewer', 'editor', 'publisher', 'admin'] as const;

/** See `ROLES`. */
export type Role = (typeof ROLES)[number];
