import { useView } from '../workbench/workbench-context.js';
import { PaletteWindow } from './PaletteWindow.js';

/** The list of nodes that can be added, where it was asked for. */
export function Palette() {
  const request = useView(({ palette }) => palette);
  if (request === null) return null;
  return <PaletteWindow key={`${request.at.from} ${request.at.outcome}`} request={request} />;
}
