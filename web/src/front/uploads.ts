// The queue of uploads: digests, tickets, bytes in pieces that resume, attaching. It lives as long as the page, whatever section
// is open, and keeps the tickets beside it: after a reload the same file goes on where it was.

import { AddAttachmentDocument, CreateUploadDocument, type CreateUploadMutation, type SectionKind } from '@contract/graphql';
import { reachable, send, sessionOver } from '../shared/client';
import { bytes, t } from '../shared/i18n';
import { Signal } from '../shared/signal';
import { explain } from '../shared/ui';

type Ticket = NonNullable<NonNullable<NonNullable<CreateUploadMutation['createUpload']['files']>[number]>['ticket']>;

export interface Item {
  key: string;
  practice: string;
  section: SectionKind;
  code: string;
  name: string;
  size: number;
  sent: number;
  /** Bytes a second, of the last moments. */
  speed: number;
  state: 'reading' | 'queued' | 'sending' | 'paused' | 'waiting' | 'attaching' | 'done' | 'failed';
  problem: string;
}

interface Work extends Item {
  file: File;
  sha256?: string;
  ticket?: Ticket;
  abort?: () => void;
}

const AT_ONCE = 2;
const KEPT = 'portos:draft:tickets';

export const queue = new Signal<readonly Item[]>([]);
let works: Work[] = [];
const attached = new Set<() => void>();
/** Called when a document was attached. */
export const onAttached = (then: () => void): (() => void) => {
  attached.add(then);
  return () => attached.delete(then);
};

const tell = () => queue.set(works.map(({ file: _f, ticket: _t, abort: _a, sha256: _s, ...item }) => item));
const update = (work: Work, change: Partial<Work>) => {
  Object.assign(work, change);
  tell();
};

/** The media type under which a file is announced; null for what no document may be. */
function mediaType(name: string): string | null {
  if (/\.p7m$/i.test(name)) return 'application/pkcs7-mime';
  if (/\.pdf$/i.test(name)) return 'application/pdf';
  return null;
}

async function digest(file: File): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

type Kept = Record<string, { ticket: Ticket; until: string }>;
function kept(): Kept {
  try {
    const all = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Kept;
    return Object.fromEntries(Object.entries(all).filter(([, { until }]) => Date.parse(until) > Date.now()));
  } catch {
    return {};
  }
}
const keptKey = (work: Work) => [work.practice, work.section, work.code, work.sha256].join(':');
function keep(work: Work, ticket: Ticket | null): void {
  const all = kept();
  if (ticket) all[keptKey(work)] = { ticket, until: ticket.expiresAt };
  else delete all[keptKey(work)];
  localStorage.setItem(KEPT, JSON.stringify(all));
}

/** Takes files in; what cannot be accepted says so at once and is not sent. */
export function add(practice: string, section: SectionKind, code: string, files: File[], maxSize: number): void {
  for (const file of files) {
    const work: Work = { key: crypto.randomUUID(), practice, section, code, file, name: file.name, size: file.size, sent: 0, speed: 0, state: 'reading', problem: '' };
    works.push(work);
    if (!mediaType(file.name)) update(work, { state: 'failed', problem: t('Formato non accettato: servono file PDF o P7M. Esporta il documento in PDF e riprova.', 'Format not accepted: PDF or P7M files are needed. Export the document as PDF and try again.') });
    else if (file.size > maxSize) update(work, { state: 'failed', problem: t(`Il file pesa ${bytes(file.size)}, il massimo è ${bytes(maxSize)}. Riduci il file o dividilo.`, `The file has ${bytes(file.size)}, the most is ${bytes(maxSize)}. Make it smaller or split it.`) });
    else if (file.size === 0) update(work, { state: 'failed', problem: t('Il file è vuoto.', 'The file is empty.') });
  }
  tell();
  void announce();
}

/** Digests, then one request for all tickets, so that a folder of files is one answer. */
async function announce(): Promise<void> {
  const fresh = works.filter(({ state, sha256 }) => state === 'reading' && sha256 === undefined);
  for (const work of fresh) {
    work.sha256 = '';
    try {
      work.sha256 = await digest(work.file);
      const known = kept()[keptKey(work)];
      if (known) update(work, { ticket: known.ticket, state: 'queued' });
    } catch {
      update(work, { state: 'failed', problem: t('Il file non si legge: potrebbe essere stato spostato. Sceglilo di nuovo.', 'The file cannot be read: it may have been moved. Choose it again.') });
    }
  }
  pump();
  const open = fresh.filter(({ state, ticket }) => state === 'reading' && !ticket);
  for (const practice of new Set(open.map((work) => work.practice))) {
    const group = open.filter((work) => work.practice === practice);
    for (let at = 0; at < group.length; at += 50) await ticketsFor(practice, group.slice(at, at + 50));
  }
}

async function ticketsFor(practice: string, group: Work[]): Promise<void> {
  const files = group.map((work) => ({ section: work.section, code: work.code, name: work.name, mediaType: mediaType(work.name) ?? '', size: work.size, sha256: work.sha256 ?? '' }));
  try {
    const { createUpload } = await send(CreateUploadDocument, { input: { practiceId: practice, files } });
    group.forEach((work, index) => {
      const outcome = createUpload.files?.[index];
      const errors = outcome?.errors.length ? outcome.errors : createUpload.errors;
      if (outcome?.ticket) {
        keep(work, outcome.ticket);
        update(work, { ticket: outcome.ticket, state: 'queued' });
      } else update(work, { state: 'failed', problem: errors.map(({ message }) => message).join(' ') });
    });
  } catch (error) {
    for (const work of group) update(work, { state: 'waiting', problem: explain(error as Error) });
  }
  pump();
}

function pump(): void {
  const busy = works.filter(({ state }) => state === 'sending' || state === 'attaching').length;
  for (const work of works.filter(({ state }) => state === 'queued').slice(0, Math.max(0, AT_ONCE - busy))) void bring(work);
}

async function bring(work: Work): Promise<void> {
  const { ticket } = work;
  if (!ticket) return;
  update(work, { state: 'sending', problem: '' });
  const { Upload } = await import('tus-js-client');
  let last = { at: performance.now(), sent: 0 };
  const upload = new Upload(work.file, {
    uploadUrl: ticket.url,
    headers: Object.fromEntries(ticket.headers.map(({ name, value }) => [name, value])),
    retryDelays: [0, 1000, 3000, 5000, 10_000, 30_000],
    storeFingerprintForResuming: false,
    onProgress: (sent) => {
      const now = performance.now();
      const speed = now > last.at + 400 ? ((sent - last.sent) / (now - last.at)) * 1000 : work.speed;
      if (now > last.at + 400) last = { at: now, sent };
      update(work, { sent, speed: Math.max(speed, 0) });
    },
    onError: (error) => {
      const response = 'originalResponse' in error ? error.originalResponse : null;
      const status = response?.getStatus() ?? 0;
      if (status === 401) sessionOver.set(true);
      if (!response || status >= 500 || status === 401 || status === 409) {
        update(work, { state: 'waiting', problem: t('La linea è caduta: il caricamento riprende da solo da dove era.', 'The line broke: the upload goes on by itself from where it was.') });
        setTimeout(() => { if (work.state === 'waiting' && reachable.get() && !sessionOver.get()) resume(work.key); }, 5000);
      } else {
        keep(work, null);
        update(work, { state: 'failed', problem: refusal(response?.getBody()) });
      }
      pump();
    },
    onSuccess: () => void attach(work),
  });
  work.abort = () => void upload.abort();
  upload.start();
}

function refusal(body: string | undefined): string {
  try {
    return (JSON.parse(body ?? '') as { errors: { message: string }[] }).errors[0]?.message ?? '';
  } catch {
    return t('Il file è stato rifiutato. Sceglilo di nuovo.', 'The file was refused. Choose it again.');
  }
}

async function attach(work: Work): Promise<void> {
  update(work, { state: 'attaching', sent: work.size });
  try {
    const { addAttachment } = await send(AddAttachmentDocument, { input: { uploadId: work.ticket?.id ?? '' } });
    keep(work, null);
    if (addAttachment.attachment) {
      update(work, { state: 'done' });
      attached.forEach((then) => then());
    } else update(work, { state: 'failed', problem: addAttachment.errors.map(({ message }) => message).join(' ') });
  } catch (error) {
    update(work, { state: 'waiting', problem: explain(error as Error) });
  }
  pump();
}

const find = (key: string) => works.find((work) => work.key === key);

export function pause(key: string): void {
  const work = find(key);
  work?.abort?.();
  if (work) update(work, { state: 'paused', speed: 0 });
  pump();
}

export function resume(key: string): void {
  const work = find(key);
  if (!work) return;
  if (work.ticket) update(work, { state: 'queued', problem: '' });
  else {
    delete work.sha256;
    update(work, { state: 'reading', problem: '' });
    void announce();
  }
  pump();
}

export function drop(key: string): void {
  const work = find(key);
  if (!work) return;
  work.abort?.();
  if (work.state !== 'done' && work.ticket) keep(work, null);
  works = works.filter((other) => other !== work);
  tell();
  pump();
}

// Whoever waits for the line or the session goes on when they are back.
const wake = () => {
  if (!reachable.get() || sessionOver.get()) return;
  for (const work of works) if (work.state === 'waiting') resume(work.key);
};
reachable.listen(wake);
sessionOver.listen(wake);
addEventListener('online', wake);
addEventListener('beforeunload', (event) => {
  if (works.some(({ state }) => state === 'sending' || state === 'queued' || state === 'reading')) event.preventDefault();
});
