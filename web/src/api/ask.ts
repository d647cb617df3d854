/** Questions to the API: one place that knows its path, its failures and its progress. */

const ROOT = '/api/v1/';
const TOKEN = 'entente-token';

export type Value = string | number | boolean | null | undefined;
export type Parameters = Record<string, Value | readonly string[]>;

/** A failure as the server tells it: the sentence and what may help. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly hints: string[] = [],
  ) {
    super(message);
  }
}

export interface Progress {
  step: number;
  of: number;
  what: string;
}

/** The address of a question; parameters without a value are left out. */
export function address(question: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of Array.isArray(value) ? (value as readonly string[]) : [value as Value]) {
      if (each !== null && each !== undefined && each !== '' && each !== false) {
        query.append(name, String(each));
      }
    }
  }
  const asked = query.toString();
  return ROOT + question + (asked ? '?' + asked : '');
}

/**
 * Asks and waits. With `onProgress` the server says how far it has come; aborting the signal
 * cancels the work there too.
 *
 * @throws Problem if the server says no or cannot be reached
 */
export async function ask<T>(
  question: string,
  parameters: Parameters = {},
  signal?: AbortSignal,
  onProgress?: (progress: Progress) => void,
): Promise<T> {
  const url = address(question, parameters);
  if (onProgress) {
    await follow(url, signal, onProgress);
  }
  const response = await send(url, 'application/json', signal);
  return (await response.json()) as T;
}

/** A file that the server makes, such as a brief. */
export async function askFile(
  question: string,
  parameters: Parameters,
  signal?: AbortSignal,
): Promise<Blob> {
  return (await send(address(question, parameters), '*/*', signal)).blob();
}

/** Kept for this tab alone; asked for where the server wants one. */
export function setToken(token: string): void {
  sessionStorage.setItem(TOKEN, token);
}

async function send(url: string, accept: string, signal?: AbortSignal): Promise<Response> {
  const token = sessionStorage.getItem(TOKEN);
  const headers: Record<string, string> = { Accept: accept };
  if (token) {
    headers.Authorization = 'Bearer ' + token;
  }
  let response: Response;
  try {
    response = await fetch(url, { headers, signal: signal ?? null });
  } catch (e) {
    if (signal?.aborted) {
      throw e;
    }
    throw new Problem(0, 'The server does not answer.', ['Maybe it was stopped: entente serve']);
  }
  if (!response.ok) {
    throw await problem(response);
  }
  return response;
}

async function problem(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as { detail?: string; hints?: string[] };
    return new Problem(response.status, body.detail ?? response.statusText, body.hints ?? []);
  } catch {
    return new Problem(response.status, response.statusText);
  }
}

/** Reads server-sent events until the answer is ready. */
async function follow(
  url: string,
  signal: AbortSignal | undefined,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const response = await send(url, 'text/event-stream', signal);
  if (!response.headers.get('Content-Type')?.startsWith('text/event-stream') || !response.body) {
    await response.body?.cancel();
    return;
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    rest += value;
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    blocks.forEach((block) => handle(block, onProgress));
  }
}

function handle(block: string, onProgress: (progress: Progress) => void): void {
  const event = /^event: (.*)$/m.exec(block)?.[1];
  const data = /^data: (.*)$/m.exec(block)?.[1] ?? '{}';
  if (event === 'progress') {
    onProgress(JSON.parse(data) as Progress);
  } else if (event === 'problem') {
    const body = JSON.parse(data) as { status: number; detail: string; hints?: string[] };
    throw new Problem(body.status, body.detail, body.hints ?? []);
  }
}
