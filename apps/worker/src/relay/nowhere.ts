/** The id before all ids: where a round over ids begins. */
export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
