/** The release of Temporal's CLI that Sojourn is developed with; `tools/temporal/go.mod` pins the same. */
export const TEMPORAL_VERSION = '1.8.2';
