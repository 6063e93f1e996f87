/** The name of the key that commands start with on this machine: ⌘ or Ctrl. */
export function shortcutLabel(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}
