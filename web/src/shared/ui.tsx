import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';
import type { CombinedError } from '@urql/core';
import { named, t } from './i18n';

/** The few pictures of the first screens, drawn here: a sprite would be one more request. */
const PATHS: Record<string, string> = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  alert: 'M12 3l10 18H2zM12 10v5M12 18v.5',
  cross: 'M6 6l12 12M18 6L6 18',
  circle: 'M12 12m-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0',
  key: 'M14 4h5v16h-5M4 12h10M10 8l4 4-4 4',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  upload: 'M12 16V4M7 9l5-5 5 5M4 16v4h16v-4',
  download: 'M12 4v12M7 11l5 5 5-5M4 18v2h16v-2',
  pen: 'M4 20l1-5L16 4l4 4L9 19z',
  trash: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  people: 'M9 11a3.5 3.5 0 1 0 0-7a3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6 6.500-6s6.500 2 6.500 6M16 4.500a3.500 3.500 0 0 1 0 6.500M18 14.500c2.200.800 3.500 2.700 3.500 5.500',
  chat: 'M4 5h16v11H10l-5 4v-4H4z',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  plus: 'M12 5v14M5 12h14',
  right: 'M9 5l7 7-7 7',
  left: 'M15 5l-7 7 7 7',
  print: 'M7 8V4h10v4M7 17H4V8h16v9h-3M7 14h10v6H7z',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.500 2h-15zM10 21h4',
  eye: 'M2 12c3-5 6.500-7 10-7s7 2 10 7c-3 5-6.500 7-10 7s-7-2-10-7zM12 12m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  clock: 'M12 12m-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5l3.500 2',
};

export function Icon({ name, label }: { name: string; label?: string }) {
  return (
    <svg className="ic" viewBox="0 0 24 24" role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : true}>
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The one h1 of a page. After a change of page the focus stands on it, so that readers hear where they are. */
export function PageTitle({ children, title, lead }: { children: ReactNode; title: string; lead?: ReactNode }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – PORTOS 2.0`;
    // Not on the first page of a visit: there the reader begins at the top.
    if (document.body.dataset['visited'] && !location.hash) ref.current?.focus({ preventScroll: false });
    document.body.dataset['visited'] = 'yes';
  }, [title]);
  return (
    <header className="page-title">
      <h1 ref={ref} tabIndex={-1}>{children}</h1>
      {lead && <div className="lead-text">{lead}</div>}
    </header>
  );
}

export function Waiting({ page, text }: { page?: boolean; text?: string }) {
  const said = text ?? t('Caricamento…', 'Loading…');
  return (
    <div className={page ? 'waiting waiting-page' : 'waiting'} role="status">
      <span className="spinner" aria-hidden="true" />
      <span>{said}</span>
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name="file" />
      <p className="empty-title">{title}</p>
      {children && <div>{children}</div>}
    </div>
  );
}

type Tone = 'info' | 'success' | 'warning' | 'danger';

export function Notice({ tone = 'info', title, children, onClose }: { tone?: Tone; title?: string; children?: ReactNode; onClose?: () => void }) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'danger' || tone === 'warning' ? 'alert' : 'status'}>
      <Icon name={tone === 'success' ? 'check' : tone === 'info' ? 'bell' : 'alert'} />
      <div className="notice-body">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
      {onClose && (
        <button type="button" className="icon-button" onClick={onClose} aria-label={t('Chiudi l’avviso', 'Close the notice')}>
          <Icon name="cross" />
        </button>
      )}
    </div>
  );
}

/** What to do about an answer that is none. */
export function explain(error: CombinedError | Error): string {
  if ('graphQLErrors' in error && error.graphQLErrors.length > 0) return error.graphQLErrors.map(({ message }) => message).join(' ');
  const status = 'response' in error ? (error.response as Response | undefined)?.status : undefined;
  if (status === 401) return t('La sessione è terminata: accedi di nuovo.', 'Your session has ended: sign in again.');
  if (status === 429) return t('Troppe richieste in poco tempo: attendi qualche secondo e riprova.', 'Too many requests in a short time: wait some seconds and try again.');
  return t('Il servizio non risponde. Controlla la connessione e riprova tra poco: quello che hai scritto non va perso.', 'The service does not answer. Check your connection and try again soon: what you typed is not lost.');
}

export function Trouble({ error, retry }: { error: CombinedError | Error; retry?: () => void }) {
  const id = 'graphQLErrors' in error ? (error.graphQLErrors[0]?.extensions['requestId'] as string | undefined) : undefined;
  return (
    <Notice tone="danger" title={t('Qualcosa non ha funzionato', 'Something did not work')}>
      <p>{explain(error)}</p>
      {id && <p className="small">{t('Codice per l’assistenza: ', 'Code for the help desk: ')}<code>{id}</code></p>}
      {retry && <button type="button" className="btn btn-outline-primary btn-sm" onClick={retry}>{t('Riprova', 'Try again')}</button>}
    </Notice>
  );
}

/** The browser's own dialog: it keeps the focus inside, and Escape closes it. */
export function Dialog({ title, children, onClose, fixed, wide }: { title: string; children: ReactNode; onClose: () => void; fixed?: boolean; wide?: boolean }) {
  const ref: RefObject<HTMLDialogElement | null> = useRef(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement as HTMLElement | null;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      before?.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!fixed) onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        {!fixed && (
          <button type="button" className="icon-button" onClick={onClose} aria-label={t('Chiudi', 'Close')}>
            <Icon name="cross" />
          </button>
        )}
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}

const TONES: Record<string, string> = {
  IN_COMPILAZIONE: 'blue', DA_ASSEVERARE: 'amber', DA_PAGARE: 'amber', RICHIESTA: 'amber', RIFIUTATA: 'red', DOVUTO: 'amber', SCADUTO: 'red', IN_ATTESA: 'amber', POSIZIONE_CREATA: 'amber', MANUALE_CONTESTATO: 'red', NON_DOVUTO: 'grey', ANNULLATO: 'grey', BOZZA: 'grey', RESPINTA: 'red', ABBANDONATA: 'grey', RITIRATA: 'grey',
  PRONTA_INVIO: 'amber', ATTESA_INTEGRAZIONI: 'amber',
  DINIEGO: 'red', NON_CONFORME: 'red', ANNULLATA: 'grey', ELIMINATA: 'grey', CHIUSA: 'grey',
  PASSED: 'green', FAILED: 'red', NOT_RUN: 'grey', VALID: 'green', INVALID: 'red', INDETERMINATE: 'amber', NOT_VERIFIED: 'grey',
  NO_SIGNATURE: 'grey', SATISFIED: 'green', NO_DOCUMENT: 'grey', NO_SUBJECT: 'amber', MISSING: 'amber', SIGNER_MISMATCH: 'red', OUT_OF_ORDER: 'amber',
  DA_FIRMARE: 'amber', RISPOSTA_PARZIALE: 'amber', APERTA: 'amber', RUNNING: 'blue', STOPPED: 'amber', OVERDUE: 'red', DECIDED_LATE: 'amber', DECIDED_AFTER_SILENCE: 'red', REFUSED: 'amber', NOT_APPLICABLE: 'grey', PROGRAMMATO: 'blue', LISTA_CHIUSA: 'amber', MANUALE_DICHIARATO: 'amber',
  ATTIVA: 'blue', CONCLUSA: 'green', STORICA: 'grey', CONFERMATA: 'green', DECADUTA: 'red', CLEAN: 'green', PENDING: 'amber', INFECTED: 'red', NOT_SCANNED: 'grey',
};

export function Tag({ type, value }: { type: string; value: string | null | undefined }) {
  if (!value) return null;
  return <span className={`tag tag-${TONES[value] ?? 'green'}`}>{named(type, value)}</span>;
}

export function Facts({ items }: { items: [string, ReactNode][] }) {
  return (
    <dl className="facts">
      {items.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([name, value]) => (
        <div key={name}><dt>{name}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  );
}
