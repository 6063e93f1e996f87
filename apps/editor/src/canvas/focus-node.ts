/** How many frames a node may take to be drawn. */
const PATIENCE = 12;

/** Moves the keyboard to a node on the canvas, once it is drawn. */
export function focusNode(id: string, frames: number = PATIENCE): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
    if (element !== null) element.focus();
    else if (frames > 0) focusNode(id, frames - 1);
  });
}
