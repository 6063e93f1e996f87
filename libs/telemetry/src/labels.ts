/** Of a figure that is not cut. */
export type NoLabels = Readonly<Record<string, never>>;

/** What a figure is cut by: few values, known beforehand; no ids, and nothing of a customer's. */
export type Labels = Readonly<Record<string, string | boolean>>;
