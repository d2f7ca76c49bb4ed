// The API: queries and mutations over POST, live messages over one socket.

import { Client, CombinedError, fetchExchange, mapExchange, stringifyDocument, type AnyVariables, type TypedDocumentNode } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { createClient, type Client as Socket, type SubscribePayload } from 'graphql-ws';
import cache from '@contract/cache.json';
import { takeEarly } from './early';
import { lang } from './lang';
import { Signal } from './signal';

/** The session is over: what was typed stays, and a notice says how to go on. */
export const sessionOver = new Signal(false);
/** Counts the sessions of this window: an answer to what was asked in an earlier one says nothing about this one. */
let session = 0;
sessionOver.listen(() => { if (!sessionOver.get()) session += 1; });
const over = (asked: unknown): void => { if (asked === session) sessionOver.set(true); };

/** The hash under which the service has an operation registered; its text stays here, for the cache. */
const idOf = (document: object): string => (document as { __meta__?: { hash?: string } }).__meta__?.hash ?? '';

/** Texts by id, for a node of another release than this page: it may not know the id, and is sent the text. */
const texts = new Map<string, string>();
const unknown = (body: unknown): boolean =>
  (body as { errors?: { extensions?: { code?: string } }[] } | null)?.errors?.[0]?.extensions?.code === 'PERSISTED_QUERY_NOT_FOUND';

const fetchKnown: typeof fetch = async (address, init) => {
  const { documentId, ...rest } = JSON.parse(String(init?.body)) as { documentId: string; variables?: object };
  const answer = await (takeEarly(documentId, rest.variables) ?? fetch(address, init));
  if (answer.status !== 400 || !unknown(await answer.clone().json().catch(() => null))) return answer;
  const query = texts.get(documentId);
  return query ? fetch(address, { ...init, body: JSON.stringify({ ...rest, query }) }) : answer;
};

/** Whether the service answers. */
export const reachable = new Signal(true);
/** Whether live messages arrive. */
export const live = new Signal<'closed' | 'open' | 'lost'>('closed');

export const isSessionOver = (error: CombinedError): boolean =>
  error.response?.status === 401 ||
  error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED');

export const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  fetch: fetchKnown,
  requestPolicy: 'cache-and-network',
  fetchOptions: { credentials: 'same-origin', headers: { 'accept-language': lang } },
  exchanges: [
    cacheExchange({ keys: Object.fromEntries(cache.embedded.map((name) => [name, () => null])), possibleTypes: cache.possibleTypes }),
    mapExchange({
      onOperation: (operation) => {
        const documentId = idOf(operation.query);
        texts.set(documentId, stringifyDocument(operation.query));
        const query = { kind: 'Document', definitions: [], documentId } as unknown as typeof operation.query;
        return { ...operation, query, context: { ...operation.context, session } };
      },
      onResult({ error, operation }) {
        if (!error) {
          reachable.set(true);
          return;
        }
        const status = (error.response as Response | undefined)?.status;
        if (isSessionOver(error)) over(operation.context['session']);
        if (operation.kind !== 'teardown') reachable.set(!error.networkError || (status !== undefined && status < 500));
      },
    }),
    fetchExchange,
  ],
});

/** A mutation whose answer is one payload with `errors`; faults of the transport are thrown. */
export async function send<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client.mutation(document, variables).toPromise();
  if (error || !data) throw error ?? new CombinedError({ networkError: new Error('empty answer') });
  return data;
}

/** A key that makes a repeated mutation happen once. */
export const newKey = (): string => crypto.randomUUID();

/** How long a socket may take to answer a ping: past it the line is dead, though nobody said so. */
const PONG_WITHIN = 5_000;

let socket: Socket | undefined;
let silence: ReturnType<typeof setTimeout> | undefined;
// What a socket of the session before still says would be taken for news of this one.
sessionOver.listen(() => { if (!sessionOver.get()) socket?.terminate(); });

function connection(): Socket {
  socket ??= createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    lazyCloseTimeout: 1000,
    keepAlive: 15_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (tries) => new Promise((done) => setTimeout(done, Math.min(500 * 2 ** Math.min(tries, 5), 10_000) * (0.75 + Math.random() / 2))),
    shouldRetry: (event) => (event as CloseEvent).code !== 4403,
    on: {
      connected: () => live.set('open'),
      ping: (received) => { if (!received) silence = setTimeout(() => socket?.terminate(), PONG_WITHIN); },
      pong: (received) => { if (received) clearTimeout(silence); },
      closed: (event) => {
        clearTimeout(silence);
        if ((event as CloseEvent).code === 4403) sessionOver.set(true);
        live.set((event as CloseEvent).code === 1000 ? 'closed' : 'lost');
      },
    },
  });
  return socket;
}

/** Whether a stream that failed will fail again: the right is gone, or the session. */
const isFinal = (problem: unknown): boolean =>
  Array.isArray(problem)
    ? (problem as CombinedError['graphQLErrors']).some(({ extensions }) => ['NOT_FOUND', 'UNAUTHENTICATED', 'FORBIDDEN'].includes(String(extensions['code'])))
    : (problem as CloseEvent).code === 4403;

interface Message {
  live: string;
  cursor?: string;
}

/**
 * Listens until the returned function is called. A broken line is made anew, and messages go on after the
 * last cursor, so `onMessage` gets each once. `onEnd` is called when no more will come.
 */
export function listen<Data extends object, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  onMessage: (data: Data) => void,
  onEnd: () => void = () => undefined,
): () => void {
  const text = stringifyDocument(document);
  const resumes = text.includes('$after');
  let registered = true;
  let cursor: string | null = null;
  let stopped = false;
  let ended = false;
  let stop: () => void = () => undefined;
  const start = () => {
    stop = connection().subscribe<Data>(
      {
        // The library wants a text, and an empty one is none.
        ...(registered ? { query: '', documentId: idOf(document) } : { query: text }),
        // Read at each attempt: after a break the stream goes on where it was.
        variables: (resumes ? { ...variables, get after() { return cursor; } } : variables) as Record<string, unknown>,
      } as SubscribePayload,
      {
        next: ({ data }) => {
          if (!data || stopped || ended) return;
          const [message] = Object.values(data).filter((value): value is Message => typeof value === 'object' && value !== null);
          if (message?.cursor) cursor = message.cursor;
          if (message?.live === 'ENDED') {
            finish();
            return;
          }
          if (message?.live === 'MOVED') return;
          onMessage(data);
        },
        error: (problem) => {
          if (registered && unknown({ errors: problem })) {
            registered = false;
            again(0);
          } else if (isFinal(problem)) finish();
          else again(5000);
        },
        // The node that stops completes its streams: go on elsewhere.
        complete: () => { if (!ended) again(1000); },
      },
    );
  };
  const again = (after: number) => setTimeout(() => { if (!stopped) start(); }, after);
  const finish = () => {
    if (ended || stopped) return;
    ended = true;
    stop();
    onEnd();
  };
  // With the session every stream ends; with the next one they go on where they were.
  const off = sessionOver.listen(() => {
    if (sessionOver.get() || !ended || stopped) return;
    ended = false;
    again(0);
  });
  start();
  return () => {
    stopped = true;
    off();
    stop();
  };
}
