/** As a `ref`: what appears in the place of what had the focus takes it over. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
