import { useState, type FormEvent } from 'react';
import { useQuery } from 'urql';
import {
  CreateMachineTokenDocument, EndAllSessionsDocument, EndSessionDocument, MachineTokensDocument, RevokeMachineTokenDocument, SessionsDocument,
  type MachineTokenScope, type SessionsQuery,
} from '@contract/graphql';
import { useAct } from '../shared/act';
import { send } from '../shared/client';
import { day, moment, named, number, t, values } from '../shared/i18n';
import { Refused } from '../shared/Refused';
import { Dialog, Empty, Facts, Icon, Notice, PageTitle, Trouble, Waiting } from '../shared/ui';

/** Where the person is signed in, and the programs that act in his name. */
export default function Access() {
  const title = t('Accessi e dispositivi', 'Sign-ins and devices');
  return (
    <div className="container py-4">
      <PageTitle title={title} lead={t('Dove sei entrato con la tua identità. Se non riconosci un accesso, chiudilo e avvisa il tuo gestore di identità.', 'Where your identity is signed in. If you do not know one, end it and tell your identity provider.')}>{title}</PageTitle>
      <Sessions />
      <Tokens />
    </div>
  );
}

type Session = SessionsQuery['sessions'][number];

function Sessions() {
  const [{ data, error }, again] = useQuery({ query: SessionsDocument, requestPolicy: 'network-only' });
  const reload = () => again({ requestPolicy: 'network-only' });
  const { busy, trouble, run } = useAct(reload);
  const failed = data?.viewer?.failedLogins;
  const others = data?.sessions.some(({ current }) => !current);
  return (
    <section className="group" aria-label={t('Accessi aperti', 'Open sessions')}>
      <h2 className="group-title">{t('Accessi aperti', 'Open sessions')}</h2>
      {failed && failed.count > 0 && (
        <Notice tone="warning" title={t('Accessi non riusciti', 'Failed sign-ins')}>
          <p className="mb-0">{failed.count === 1 ? t(`Prima di questo accesso uno non è riuscito, ${moment(failed.lastAt)}.`, `Before this sign-in one failed, ${moment(failed.lastAt)}.`) : t(`Prima di questo accesso ${number(failed.count)} non sono riusciti, l’ultimo ${moment(failed.lastAt)}.`, `Before this sign-in ${number(failed.count)} failed, the last one ${moment(failed.lastAt)}.`)}</p>
        </Notice>
      )}
      {!data && (error ? <Trouble error={error} retry={reload} /> : <Waiting />)}
      {trouble && <Refused trouble={trouble} />}
      <ul className="cards">
        {data?.sessions.map((session) => (
          <li key={session.id} className="card-row">
            <div className="card-main">
              <h3 className="card-title">{session.method ? named('AuthMethod', session.method) : session.issuer} {session.current && <span className="tag tag-green">{t('Questo dispositivo', 'This device')}</span>}</h3>
              <p className="card-meta">
                <span>{t('Livello', 'Level')} {session.level}</span>
                <span>{t('Rete', 'Network')} {session.network}</span>
                <span>{t('Entrato', 'Signed in')} {moment(session.createdAt)}</span>
                <span>{t('Ultimo uso', 'Last used')} {moment(session.lastUsedAt)}</span>
                <span>{t('Scade', 'Ends')} {moment(session.expiresAt)}</span>
              </p>
            </div>
            {!session.current && <div className="card-act"><button type="button" className="btn btn-outline-primary btn-sm" disabled={busy} onClick={() => void run(() => end(session))}>{t('Chiudi', 'End')}<span className="visually-hidden">: {t('accesso del', 'session of')} {moment(session.createdAt)}</span></button></div>}
          </li>
        ))}
      </ul>
      <div className="actions mb-0">
        {others && <button type="button" className="btn btn-outline-primary" disabled={busy} onClick={() => void run(async () => (await send(EndAllSessionsDocument, { input: { keepCurrent: true } })).endAllSessions.errors)}>{t('Chiudi tutti gli altri', 'End all others')}</button>}
        <button type="button" className="btn btn-outline-primary" disabled={busy} onClick={() => void run(async () => (await send(EndAllSessionsDocument, { input: { keepCurrent: false } })).endAllSessions.errors).then((done) => { if (done) location.assign('/'); })}>{t('Esci ovunque', 'Sign out everywhere')}</button>
      </div>
    </section>
  );
}

const end = async ({ id }: Session) => (await send(EndSessionDocument, { input: { sessionId: id } })).endSession.errors;

function Tokens() {
  const [{ data, error }, again] = useQuery({ query: MachineTokensDocument, variables: { first: 50 }, requestPolicy: 'network-only' });
  const reload = () => again({ requestPolicy: 'network-only' });
  const { busy, trouble, run } = useAct(reload);
  const [making, setMaking] = useState(false);
  const tokens = data?.machineTokens.nodes ?? [];
  const stands = (token: (typeof tokens)[number]) => !token.revokedAt && new Date(token.expiresAt) > new Date();
  return (
    <section className="group" aria-label={t('Programmi autorizzati', 'Programs with access')}>
      <h2 className="group-title">{t('Programmi autorizzati', 'Programs with access')}</h2>
      <p>{t('Un token permette al tuo programma di leggere e compilare per te. Non firma, non dichiara e non invia.', 'A token lets your program read and fill in your name. It does not sign, declare or send.')}</p>
      {!data && (error ? <Trouble error={error} retry={reload} /> : <Waiting />)}
      {trouble && <Refused trouble={trouble} />}
      {data && tokens.length === 0 && <Empty title={t('Nessun programma autorizzato.', 'No program has access.')} />}
      <ul className="cards">
        {tokens.map((token) => (
          <li key={token.id} className="card-row">
            <div className="card-main">
              <h3 className="card-title">{token.label} {!stands(token) && <span className="tag tag-grey">{token.revokedAt ? t('Revocato', 'Revoked') : t('Scaduto', 'Expired')}</span>}</h3>
              <p className="card-meta">
                <span>{token.scopes.map((scope) => named('MachineTokenScope', scope)).join(' ')}</span>
                <span>{t('Scade il', 'Ends on')} {day(token.expiresAt)}</span>
                {token.lastUsedAt && <span>{t('Ultimo uso', 'Last used')} {moment(token.lastUsedAt)}</span>}
              </p>
              {stands(token) && token.deprecatedUse.map((use) => (
                <p key={use.member} className="card-meta">
                  <span className="tag tag-amber">{t('Da aggiornare', 'To be updated')}</span>
                  <span><code>{use.member}</code>{use.removableFrom && t(` scompare dal ${day(use.removableFrom)}`, ` goes from ${day(use.removableFrom)}`)}</span>
                  <span lang="en">{use.reason}</span>
                  <span>{t('Ultimo uso', 'Last used')} {day(use.lastUsedOn)}</span>
                </p>
              ))}
            </div>
            {stands(token) && <div className="card-act"><button type="button" className="btn btn-outline-primary btn-sm" disabled={busy} onClick={() => void run(async () => (await send(RevokeMachineTokenDocument, { input: { tokenId: token.id } })).revokeMachineToken.errors)}>{t('Revoca', 'Revoke')}<span className="visually-hidden">: {token.label}</span></button></div>}
          </li>
        ))}
      </ul>
      <div className="actions mb-0"><button type="button" className="btn btn-primary" onClick={() => setMaking(true)}><Icon name="plus" /> {t('Nuovo token', 'New token')}</button></div>
      {making && <Make onClose={() => setMaking(false)} reload={reload} />}
    </section>
  );
}

function Make({ onClose, reload }: { onClose: () => void; reload: () => void }) {
  const [label, setLabel] = useState('');
  const [mail, setMail] = useState('');
  const [scopes, setScopes] = useState<MachineTokenScope[]>(['READ']);
  const [secret, setSecret] = useState<string | null>(null);
  const { busy, trouble, run } = useAct(reload);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const expiresAt = new Date(Date.now() + 365 * 86_400_000).toISOString();
    void run(async () => {
      const { createMachineToken } = await send(CreateMachineTokenDocument, { input: { label: label.trim(), scopes, expiresAt, mailAddress: mail.trim(), ranges: [] } });
      setSecret(createMachineToken.issued?.secret ?? null);
      return createMachineToken.errors;
    });
  };
  return (
    <Dialog title={t('Nuovo token', 'New token')} onClose={onClose} fixed={secret !== null}>
      {secret ? (
        <>
          <Notice tone="warning"><p className="mb-0">{t('Il segreto si vede solo adesso: copialo nel tuo programma.', 'The secret is shown only now: copy it into your program.')}</p></Notice>
          <Facts items={[[t('Segreto', 'Secret'), <code key="secret">{secret}</code>]]} />
          <div className="actions"><button type="button" className="btn btn-primary" onClick={onClose}>{t('L’ho copiato', 'I have copied it')}</button></div>
        </>
      ) : (
        <form noValidate onSubmit={submit}>
          <div className="field">
            <label className="field-label" htmlFor="token-label">{t('Nome', 'Name')}</label>
            <input id="token-label" className="form-control" maxLength={100} value={label} onChange={(event) => setLabel(event.target.value)} />
          </div>
          <div className="field">
            <label className="field-label" htmlFor="token-mail">{t('Indirizzo per gli avvisi di scadenza', 'Address for warnings before its end')}</label>
            <input id="token-mail" className="form-control" type="email" autoComplete="email" value={mail} onChange={(event) => setMail(event.target.value)} aria-describedby="token-mail-help" />
            <span id="token-mail-help" className="field-help">{t('Il token vale un anno.', 'The token is good for a year.')}</span>
          </div>
          <fieldset className="border-0 p-0">
            <legend className="field-label">{t('Che cosa può fare', 'What it may do')}</legend>
            {values('MachineTokenScope').map(([key, text]) => (
              <label key={key} className="radio"><input type="checkbox" checked={scopes.includes(key as MachineTokenScope)} onChange={(event) => setScopes(event.target.checked ? [...scopes, key as MachineTokenScope] : scopes.filter((scope) => scope !== key))} /> {text}</label>
            ))}
          </fieldset>
          {trouble && <Refused trouble={trouble} />}
          <div className="actions">
            <button type="submit" className="btn btn-primary" disabled={busy || !label.trim() || !mail.trim() || scopes.length === 0}>{t('Crea il token', 'Make the token')}</button>
            <button type="button" className="btn btn-outline-primary" onClick={onClose}>{t('Annulla', 'Cancel')}</button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
