/** A text as the JSON object that it is; an empty one when it is none, such as a page of something in between. */
export function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // The status says what there is to say.
    return {};
  }
}
