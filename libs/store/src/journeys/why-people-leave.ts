/** Why people leave a journey that is archived. */
export const ARCHIVED = 'The journey was archived.';

/** Why people leave who are not to finish in an older version. */
export const REPLACED = 'A new version of the journey was published.';
