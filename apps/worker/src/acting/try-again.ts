/** Why a try did not get through; a code, never a provider's words. */
export type TryAgainCode =
  /** The provider could not be reached, or refused for now. */
  | 'action-failed'
  /** The try ran out of time; whether it was handed over is not known. */
  | 'action-timed-out'
  /** Another try holds the lease. */
  | 'claimed-elsewhere'
  /** Too little of the lease was left to hand over safely. */
  | 'lease-too-short'
  /** No process here has loaded this type of action. */
  | 'action-not-loaded'
  /** The share of local sends is in use: not here, not now. */
  | 'lane-full';

/** Thrown when the same `act` should simply be tried again, after `delayMs` if that is known. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';

  constructor(
    readonly code: TryAgainCode,
    readonly where: { readonly messageId?: string; readonly delayMs?: number } = {},
  ) {
    super(code);
  }
}
