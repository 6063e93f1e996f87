/** Puts text where the caret stands in a text field, and the caret behind it. */
export function insertAtCaret(
  field: HTMLTextAreaElement | HTMLInputElement | null,
  snippet: string,
  change: (value: string) => void,
): void {
  if (field === null) return;
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  change(`${field.value.slice(0, start)}${snippet}${field.value.slice(end)}`);
  requestAnimationFrame(() => {
    field.focus();
    field.setSelectionRange(start + snippet.length, start + snippet.length);
  });
}
