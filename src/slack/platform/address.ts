/** What goes to Slack goes to Slack only (or to the stand-in that all calls go to). */
export function isSlackAddress(address: string, apiUrl: string | undefined): boolean {
  const { hostname, protocol, origin } = new URL(address);
  if (apiUrl !== undefined && origin === new URL(apiUrl).origin) return true;
  return protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'));
}
