/** By what a customer may be named to confirm that they are meant. */
export interface Erasable {
  readonly customerId: string;
  readonly name: string;
  readonly userIds: readonly string[];
}

/** Whether somebody typed whom they mean: the name, or any id. */
export function isNamed(typed: string, { customerId, name, userIds }: Erasable): boolean {
  return [customerId, name, ...userIds].includes(typed.trim());
}

/** How far the erasing of somebody is, in words. */
export function erasedInWords(
  name: string,
  {
    isOver,
    inFlight,
    erasedRows,
  }: { readonly isOver: boolean; readonly inFlight: number; readonly erasedRows: number },
): string {
  const sentences = [
    isOver
      ? `Done: nothing is left of ${name}.`
      : `Nothing more is sent to ${name}. What is known is being deleted${erasedRows > 0 ? ` (${String(erasedRows)} entries so far)` : ''}.`,
    ...(inFlight > 0
      ? [
          inFlight === 1
            ? '1 message was on its way already.'
            : `${String(inFlight)} messages were on their way already.`,
        ]
      : []),
    ...(isOver ? [] : ['You can close this; it goes on by itself.']),
  ];
  return sentences.join(' ');
}
