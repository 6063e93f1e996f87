import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useView } from './workbench-context.js';

/** Keeps the open node in the address, so that a link leads to it. */
export function useNodeInAddress(): void {
  const id = useView(({ panel }) => (panel?.kind === 'node' ? panel.id : null));
  const [, setSearch] = useSearchParams();
  useEffect(() => {
    setSearch(id === null ? {} : { node: id }, { replace: true });
  }, [id, setSearch]);
}
