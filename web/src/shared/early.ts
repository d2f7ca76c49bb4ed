// What the first screen asks for, asked while its scripts are still on their way.

import { lang } from './lang';

/** As long as a slow phone takes to start; what nobody took by then is old. */
const FRESH = 15_000;
const asked = new Map<string, Promise<Response>>();

/** The order of variables is that of whoever asks. */
const keyOf = (documentId: string, variables: object = {}): string => documentId + JSON.stringify(Object.entries(variables).sort(([a], [b]) => a.localeCompare(b)));

export function askEarly(documentId: string, variables: Record<string, unknown> = {}): void {
  const answer = fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'accept-language': lang, accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ documentId, variables }),
  });
  // Who takes it hears of its failure.
  answer.catch(() => undefined);
  asked.set(keyOf(documentId, variables), answer);
  setTimeout(() => asked.clear(), FRESH);
}

/** The answer to the same question, for one who asks it. */
export function takeEarly(documentId: string, variables?: object): Promise<Response> | undefined {
  const key = keyOf(documentId, variables);
  const answer = asked.get(key);
  asked.delete(key);
  return answer;
}
