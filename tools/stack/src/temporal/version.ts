/** The release of Temporal's CLI that Sojourn is developed with; `tools/temporal/go.mod` pins the same. */
export const TEMPORAL_VERSION = '1.8.2';

/** The release of Temporal's server, inside of the CLI and by itself; pinned there too. */
export const TEMPORAL_SERVER_VERSION = '1.31.2';
