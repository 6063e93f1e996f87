const WIDTH = 340;
const HEIGHT = 460;
const MARGIN = 16;

/** Where a window of the palette's size goes, near a point of the screen and whole within it. */
export function placeWindow(
  anchor: { readonly x: number; readonly y: number },
  screen: { readonly width: number; readonly height: number } = {
    width: window.innerWidth,
    height: window.innerHeight,
  },
): { readonly left: number; readonly top: number } {
  return {
    left: clamp(anchor.x - WIDTH / 2, screen.width - WIDTH - MARGIN),
    top: clamp(anchor.y, screen.height - HEIGHT - MARGIN),
  };
}

function clamp(value: number, most: number): number {
  return Math.max(MARGIN, Math.min(value, most));
}
