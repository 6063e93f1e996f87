/** The address that turns a sign-in token into a session. */
export function signInUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/sign-in?token=${encodeURIComponent(token)}`;
}
