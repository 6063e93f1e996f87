/** A provider at work, outside of the house. */
export interface RunningProvider {
  readonly url: string;
  close(): Promise<void>;
}
