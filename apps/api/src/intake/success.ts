/** What a sender is told when all of its request is committed. */
export const success = { success: true } as const;
