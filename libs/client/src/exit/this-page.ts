interface Listening {
  addEventListener(event: string, listener: () => void): void;
  removeEventListener(event: string, listener: () => void): void;
}

/** What is used of a browser, which other runtimes do not have. */
export interface Page extends Listening {
  readonly document: Listening & { readonly visibilityState: string };
}

/** The page this runs in, if it does. */
export function thisPage(): Page | undefined {
  const surroundings = globalThis as Partial<Page>;
  return typeof surroundings.document === 'object' ? (surroundings as Page) : undefined;
}
