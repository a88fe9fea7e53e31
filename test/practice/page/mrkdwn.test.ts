import { describe, expect, it } from 'vitest';
import { editableText } from '../../../src/practice/page/src/text/editable.ts';
import { parseInline } from '../../../src/practice/page/src/text/inline.ts';
import { parseMrkdwn } from '../../../src/practice/page/src/text/mrkdwn.ts';
import type { PageState } from '../../../src/practice/page-contract.ts';

const text = (words: string) => ({ kind: 'text', text: words });

describe('running text', () => {
  it.each([
    ['*bold*', [{ kind: 'bold', children: [text('bold')] }]],
    [
      '_slant_ ~gone~',
      [
        { kind: 'italic', children: [text('slant')] },
        text(' '),
        { kind: 'strike', children: [text('gone')] },
      ],
    ],
    ['*a _b_*', [{ kind: 'bold', children: [text('a '), { kind: 'italic', children: [text('b')] }] }]],
    ['`*not bold*`', [{ kind: 'code', text: '*not bold*' }]],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['snake_case_name', [text('snake_case_name')]],
    ['*open', [text('*open')]],
    ['*over\nlines*', [text('*over\nlines*')]],
    ['&lt;b&gt; &amp;amp;', [text('<b> &amp;')]],
  ])('reads %j', (source, nodes) => {
    expect(parseInline(source)).toEqual(nodes);
  });

  it.each([
    ['<@U1|ann>', { kind: 'user', id: 'U1', label: 'ann' }],
    ['<#C1|desk>', { kind: 'channel', id: 'C1', label: 'desk' }],
    ['<!subteam^S1|@desk>', { kind: 'group', id: 'S1', label: '@desk' }],
    ['<!channel>', { kind: 'broadcast', range: 'channel' }],
    [
      '<https://a.example/?x=1&amp;y=2|here &gt;>',
      { kind: 'link', href: 'https://a.example/?x=1&y=2', text: 'here >' },
    ],
    ['<mailto:a@b.example>', { kind: 'link', href: 'mailto:a@b.example', text: 'a@b.example' }],
    [
      '<!date^1700000000^{time}^https://a.example|then>',
      { kind: 'date', seconds: 1_700_000_000, format: '{time}', href: 'https://a.example', fallback: 'then' },
    ],
  ])('reads the reference %j', (source, node) => {
    expect(parseInline(source)).toEqual([node]);
  });

  it('leaves a javascript: address as the text it is', () => {
    expect(parseInline('<javascript:alert(1)|press>')).toEqual([text('<javascript:alert(1)|press>')]);
  });

  it('keeps a mention inside bold', () => {
    expect(parseInline('*<@U1> now*')).toEqual([
      { kind: 'bold', children: [{ kind: 'user', id: 'U1', label: undefined }, text(' now')] },
    ]);
  });
});

describe('paragraphs', () => {
  it.each([
    ['a\nb', ['lines']],
    ['&gt;one\n&gt;two\nthree', ['quote', 'lines']],
    ['• a\n• b\nc', ['list', 'lines']],
    ['1. a\n2. b', ['list']],
    ['before\n```code\n*x*```\nafter', ['lines', 'code', 'lines']],
    ['&gt;&gt;&gt;all\nof it', ['quote']],
  ])('splits %j', (source, kinds) => {
    expect(parseMrkdwn(source).map((paragraph) => paragraph.kind)).toEqual(kinds);
  });

  it('reads nothing inside a code block', () => {
    expect(parseMrkdwn('```a &lt; *b*\n```')).toEqual([{ kind: 'code', text: 'a < *b*' }]);
  });
});

describe('editing', () => {
  const page = {
    people: [{ id: 'U1', handle: 'chen' }],
    channelNames: { C1: 'fresh-food' },
  } as unknown as PageState;

  it('gives the author back what was typed', () => {
    const sent = '<@U1> in <#C1|fresh-food>: <https://a.example> &lt;b&gt; <!channel>';
    expect(editableText(sent, page)).toBe('@chen in #fresh-food: https://a.example <b> @channel');
  });
});
