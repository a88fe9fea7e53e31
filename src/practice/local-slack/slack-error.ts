import type { Json } from './json.ts';

/** An error that Slack answers with `ok: false`: its code, its lines for the developer, its further fields. */
export class SlackError extends Error {
  readonly code: string;
  readonly messages: string[];
  readonly extra: Json;

  constructor(code: string, messages: string[] = [], extra: Json = {}) {
    super(messages.length > 0 ? `${code}: ${messages.join('; ')}` : code);
    this.name = 'SlackError';
    this.code = code;
    this.messages = messages;
    this.extra = extra;
  }

  /** The body of the Web API's answer. */
  body(): Json {
    const messages = this.messages.map((message) => `[ERROR] ${message}`);
    return {
      ok: false,
      error: this.code,
      ...this.extra,
      ...(messages.length > 0 ? { response_metadata: { messages } } : {}),
    };
  }
}

/** What a person sees when the app did not take what Slack handed to it. */
export class AppDidNotAnswer extends Error {
  /** Slack's word for it: `operation_timeout`, `dispatch_failed`, `http_service_error`, `trouble`, … */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'AppDidNotAnswer';
    this.code = code;
  }
}
