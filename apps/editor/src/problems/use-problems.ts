import type { Problem } from '@sojourn/journey';
import { useStore } from 'zustand';
import { useWorkbench } from '../workbench/workbench-context.js';

/** A part of what is wrong with the journey on the canvas. */
export function useProblems<Part>(select: (problems: readonly Problem[]) => Part): Part {
  return useStore(useWorkbench().problems, ({ problems }) => select(problems));
}
