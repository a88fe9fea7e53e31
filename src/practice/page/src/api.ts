import type {
  ActAnswer,
  ActRequest,
  ClockAnswer,
  ClockRequest,
  Failure,
  OptionsAnswer,
  OptionsRequest,
  PageState,
  UploadAnswer,
} from '../../page-contract.ts';

/** Which slice of the workspace to fetch. */
interface StateQuery {
  as?: string;
  place?: string;
  thread?: string;
  limit?: number;
}

/** Milliseconds after which an answer is not waited for any longer: the connection may be a dead server's. */
const longestWait = 30_000;

async function request<Answer>(path: string, init?: RequestInit): Promise<Answer | Failure> {
  try {
    const response = await fetch(path, init);
    return (await response.json()) as Answer | Failure;
  } catch {
    return { ok: false, error: 'unreachable', message: '' };
  }
}

function post<Answer>(path: string, body: unknown): Promise<Answer | Failure> {
  const headers = { 'content-type': 'application/json' };
  return request<Answer>(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

function query(values: object): string {
  const known = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(known.map(([key, value]) => [key, String(value)])).toString();
}

/** The practice server's JSON API; a request never throws, an unreachable server is a `Failure` without a message. */
export const api = {
  state: (slice: StateQuery) =>
    request<PageState>(`/page/state?${query(slice)}`, { signal: AbortSignal.timeout(longestWait) }),
  act: (body: ActRequest) => post<ActAnswer>('/page/act', body),
  options: (body: OptionsRequest) => post<OptionsAnswer>('/page/options', body),
  clock: (body: ClockRequest) => post<ClockAnswer>('/page/clock', body),
  upload: (as: string, file: File) =>
    request<UploadAnswer>(`/page/files?${query({ as, name: file.name })}`, {
      method: 'POST',
      headers: { 'content-type': file.type || 'application/octet-stream' },
      body: file,
    }),
  /** Server-sent events; the browser reconnects by itself. */
  events: () => new EventSource('/page/events'),
};

/** Tells a failure from any answer of the API. */
export function isFailure(answer: object): answer is Failure {
  return 'ok' in answer && answer.ok === false;
}
