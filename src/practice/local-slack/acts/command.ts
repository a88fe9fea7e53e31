import { payloadChannelName } from '../channels.ts';
import { compose } from '../composer.ts';
import { isObject, type Json } from '../json.ts';
import { newResponseUrl, respond } from '../response-urls.ts';
import { AppDidNotAnswer, SlackError } from '../slack-error.ts';
import type { Channel, User } from '../state/entities.ts';
import type { World } from '../world.ts';

/** Runs a typed line such as `/complaint help`. The app's answer, if any, appears in the channel. */
export async function runCommand(world: World, user: User, channel: Channel, line: string): Promise<void> {
  const [, name = '', rest = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(line.trim()) ?? [];
  const command = world.manifest.features?.slash_commands?.find((one) => one.command === name);
  if (command === undefined)
    throw new SlackError('unknown_command', [`${name || line} is not a valid command.`]);
  const { identity } = world;
  const url = newResponseUrl(world, { channel: channel.id, user: user.id });
  const payload: Json = {
    token: identity.verification_token,
    team_id: identity.team_id,
    team_domain: identity.team_domain,
    channel_id: channel.id,
    channel_name: payloadChannelName(channel),
    user_id: user.id,
    user_name: user.name,
    command: name,
    text: command.should_escape ? compose(world, rest.trim()).text : rest.trim(),
    api_app_id: identity.app_id,
    is_enterprise_install: 'false',
    response_url: url.address,
    trigger_id: world.triggers.issue(user.id),
  };
  world.state.commit();
  const outcome = await world.dispatcher.deliver('slash_commands', payload);
  if (!outcome.taken) throw failed(world, user, name, outcome.code);
  if (outcome.answer === undefined || outcome.answer === '') return;
  const answer = isObject(outcome.answer) ? outcome.answer : { text: String(outcome.answer) };
  try {
    respond(world, url.id, answer, { fromAck: true });
    world.state.commit();
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    throw failed(world, user, name, error.message);
  }
}

function failed(world: World, user: User, name: string, code: string): AppDidNotAnswer {
  const sentence = `${name} failed with the error "${code}"`;
  world.notices.add(user.id, sentence);
  world.state.touch();
  return new AppDidNotAnswer(code, sentence);
}
