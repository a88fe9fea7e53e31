import { isObject } from '../json.ts';
import type { Delivery } from '../options.ts';
import { SlackError } from '../slack-error.ts';
import { randomHex } from '../state/ids.ts';
import type { World } from '../world.ts';
import { postSigned } from './http.ts';

/** Sends the challenge that Slack sends when a request URL is set. Throws `url_verification_failed`. */
export async function verifyAddress(
  world: World,
  delivery: Extract<Delivery, { mode: 'http' }>,
): Promise<void> {
  const challenge = randomHex(20);
  const payload = { token: world.identity.verification_token, challenge, type: 'url_verification' };
  const outcome = await postSigned({
    url: delivery.url,
    secret: delivery.signingSecret ?? world.identity.signing_secret,
    kind: 'events_api',
    payload,
    attempt: {},
    timeout: world.timing.ack,
  });
  const said =
    outcome.taken && isObject(outcome.answer) ? outcome.answer.challenge : outcome.taken && outcome.answer;
  if (said !== challenge) {
    const why = outcome.taken ? 'the challenge did not come back' : outcome.code;
    throw new SlackError('url_verification_failed', [`${delivery.url}: ${why}`]);
  }
}
