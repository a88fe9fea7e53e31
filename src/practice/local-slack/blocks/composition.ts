import { isObject, type Json, objects } from '../json.ts';
import {
  boolean,
  byType,
  type Check,
  type Checking,
  type Fields,
  list,
  object,
  oneOf,
  problem,
  string,
  type,
} from './check.ts';

/** A plain_text object of at most `max` characters. */
export function plainText(max: number): Check {
  return byType({ plain_text: object({ ...type, text: string(max) }, { emoji: boolean }) });
}

/** A mrkdwn object of at most `max` characters. */
export function mrkdwn(max: number): Check {
  return byType({ mrkdwn: object({ ...type, text: string(max) }, { verbatim: boolean }) });
}

/** A plain_text or mrkdwn object of at most `max` characters. */
export function anyText(max: number): Check {
  return byType({
    plain_text: object({ ...type, text: string(max) }, { emoji: boolean }),
    mrkdwn: object({ ...type, text: string(max) }, { verbatim: boolean }),
  });
}

export const confirm: Check = object(
  { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  { style: oneOf('primary', 'danger') },
);

/** An absolute http or https address; Slack fetches pictures, so they must not lie in a private network. */
export function url(max: number, kind: 'link' | 'picture' = 'link'): Check {
  return (value, at, checking) => {
    string(max)(value, at, checking);
    if (typeof value !== 'string' || value === '') return;
    const address = URL.parse(value);
    if (kind === 'link') {
      if (address === null || !/^[a-z][a-z0-9+.-]*:$/.test(address.protocol))
        problem(checking, at, 'invalid url');
    } else if (address === null || !['http:', 'https:'].includes(address.protocol)) {
      problem(checking, at, 'invalid_image_url');
    } else if (isPrivate(address.hostname)) {
      problem(checking, at, 'downloading image failed');
    }
  };
}

function isPrivate(host: string): boolean {
  return /^(localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|\[)|\.(local|internal)$/.test(
    host,
  );
}

const slackFile: Check = object({}, { id: string(255), url: string(3000) }, (value, at, checking) => {
  if ((value.id === undefined) === (value.url === undefined)) {
    problem(checking, at, 'provide either id or url');
  } else if (!checking.imageFile(value as { id?: string; url?: string })) {
    problem(checking, at, 'invalid slack file');
  }
});

/** The fields of a picture, as block or as element. */
export const pictureFields: Fields = { image_url: url(3000, 'picture'), slack_file: slackFile };

/** A picture comes from exactly one place. */
export function onePicture(value: Json, at: string, checking: Checking): void {
  if ((value.image_url === undefined) === (value.slack_file === undefined)) {
    problem(checking, at, 'provide either image_url or slack_file');
  }
}

/** One option; its text plain, or mrkdwn too where the element allows it. */
export function option(kind: 'menu' | 'overflow' | 'boxes'): Check {
  return object(
    { text: kind === 'boxes' ? anyText(75) : plainText(75), value: string(75) },
    {
      description: kind === 'boxes' ? anyText(75) : plainText(75),
      ...(kind === 'overflow' ? { url: url(3000) } : {}),
    },
  );
}

export const optionGroup: Check = object({ label: plainText(75), options: list(option('menu'), 1, 100) });

/** Every option of an element, those in groups included. */
export function optionsOf(element: Json): Json[] {
  const grouped = objects(element.option_groups).flatMap((group) => objects(group.options));
  return [...objects(element.options), ...grouped];
}

/** Whether an initial option is exactly one of the options offered. */
export function isOffered(initial: unknown, offered: Json[]): boolean {
  return isObject(initial) && offered.some((candidate) => sameOption(candidate, initial));
}

function sameOption(one: Json, other: Json): boolean {
  const textOf = (value: Json) => (isObject(value.text) ? value.text.text : undefined);
  const descriptionOf = (value: Json) => (isObject(value.description) ? value.description.text : undefined);
  return (
    one.value === other.value && textOf(one) === textOf(other) && descriptionOf(one) === descriptionOf(other)
  );
}
