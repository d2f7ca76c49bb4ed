import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { ConcludeDelegationDocument, DeclareSectionDocument, SectionFourDocument, VerifySectionDocument } from '@contract/graphql';
import type { Held } from '../forms/useSection';
import { newKey, send } from '../shared/client';
import { moment, t } from '../shared/i18n';
import { Dialog, Facts, Icon, Notice, Tag, Waiting } from '../shared/ui';
import type { AnySection, Finding, Whole } from './Practice';
import { Refused } from '../shared/Refused';

interface Props {
  practice: Whole;
  section: AnySection;
  held: Held | null;
  setFindings: (found: Finding[]) => void;
  readAgain: () => void;
  change: number;
}

/** The end of the geologist's work: check, declare, conclude, in this order. */
export function Geology({ practice, section, held, setFindings, readAgain, change }: Props) {
  const [{ data }, again] = useQuery({ query: SectionFourDocument, variables: { practice: practice.id }, requestPolicy: 'network-only' });
  useEffect(() => { if (change) again({ requestPolicy: 'network-only' }); }, [change, again]);
  const [declaring, setDeclaring] = useState(false);
  const [concluding, setConcluding] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Error | string | null>(null);
  const [key, setKey] = useState(newKey);
  const go = useNavigate();
  const four = data?.practice?.section;
  if (!four) return <Waiting />;
  if (four.__typename !== 'GeologySection') return null;
  const { declarations, declarationDraft: draft, delegation } = four;
  const standing = declarations.find(({ state }) => state === 'CONFERMATA');
  const mine = delegation?.mine && delegation.state === 'ATTIVA' ? delegation : null;
  const can = section.viewerCan;
  if (!can.declare && !can.conclude && declarations.length === 0) return null;

  const run = async (act: () => Promise<string>) => {
    setBusy(true);
    setTrouble(null);
    try {
      const problem = await act();
      if (problem) setTrouble(problem);
      else setKey(newKey());
    } catch (error) {
      setTrouble(error as Error);
    }
    setBusy(false);
  };
  const open = () => run(async () => {
    if (held && !(await held.saveNow())) return t('Alcuni campi non sono salvati: correggili prima di dichiarare.', 'Some fields are not saved: correct them before you declare.');
    const { verifySection } = await send(VerifySectionDocument, { input: { practiceId: practice.id, section: 'GEOLOGY' } });
    if (verifySection.errors.length) return verifySection.errors.map(({ message }) => message).join(' ');
    setFindings([...verifySection.violations]);
    if (verifySection.violations.some(({ severity }) => severity === 'BLOCCO')) {
      setTimeout(() => document.getElementById('findings')?.focus(), 50);
      return t('Il controllo della sezione 4 trova ancora qualcosa che blocca: l’elenco è in cima alla pagina.', 'The check of section 4 still finds something that blocks: the list is at the top of the page.');
    }
    again({ requestPolicy: 'network-only' });
    setDeclaring(true);
    return '';
  });
  const declare = () => run(async () => {
    const { declareSection } = await send(DeclareSectionDocument, { input: { practiceId: practice.id, section: 'GEOLOGY', digest: draft?.digest ?? null, idempotencyKey: key } });
    if (declareSection.errors.length) {
      again({ requestPolicy: 'network-only' });
      return declareSection.errors.map(({ message }) => message).join(' ');
    }
    setDeclaring(false);
    readAgain();
    again({ requestPolicy: 'network-only' });
    return '';
  });
  const conclude = () => run(async () => {
    const { concludeDelegation } = await send(ConcludeDelegationDocument, { input: { delegationId: mine?.id ?? '', idempotencyKey: key } });
    if (concludeDelegation.errors.length) return concludeDelegation.errors.map(({ message }) => message).join(' ');
    void go('/deleghe', { replace: true, state: { concluded: practice.title } });
    return '';
  });

  return (
    <section className="group" aria-label={t('Dichiarazione e conclusione', 'Declaration and conclusion')}>
      <h2 className="group-title">{mine ? t('Dichiara e concludi la delega', 'Declare and conclude the delegation') : t('Dichiarazioni', 'Declarations')}</h2>
      {declarations.map((declaration) => (
        <article key={declaration.id} className="declaration">
          <p><Tag type="DeclarationState" value={declaration.state} /> {t('resa da', 'made by')} <strong>{declaration.declarantName}</strong>, {moment(declaration.declaredAt)}{declaration.voidedAt && <> · {t('decaduta', 'void since')} {moment(declaration.voidedAt)}</>}</p>
          <blockquote className="statement" lang="it">{declaration.text}</blockquote>
        </article>
      ))}
      {mine && (
        <ol className="way">
          <li className={standing ? 'way-done' : 'way-now'}>
            <h3>{t('1. Dichiara', '1. Declare')}</h3>
            <p>{t('Il sistema verifica la sezione e propone il testo. Confermarlo equivale a dichiarare.', 'The system checks the section and proposes the text. Confirming it equals declaring.')}</p>
            {can.declare && !standing && <button type="button" className="btn btn-primary" disabled={busy} onClick={() => void open()}><Icon name="pen" /> {t('Verifica e dichiara', 'Check and declare')}</button>}
            {standing && <p className="good"><Icon name="check" /> {t('Dichiarazione confermata', 'Declaration confirmed')}</p>}
          </li>
          <li className={standing ? 'way-now' : ''}>
            <h3>{t('2. Concludi la delega', '2. Conclude the delegation')}</h3>
            <p>{t('Termina il tuo accesso in modifica; il titolare digitale riceve una mail. Potrai vedere la pratica in “Altri progetti” quando sarà inviata.', 'Ends your right to edit; the titolare digitale gets a mail. You will see the practice under “Other projects” once it is sent.')}</p>
            <button type="button" className="btn btn-primary" disabled={!standing || !can.conclude || busy} onClick={() => { setTrouble(null); setConcluding(true); }}><Icon name="check" /> {t('Concludi delega', 'Conclude the delegation')}</button>
          </li>
        </ol>
      )}
      {trouble && !declaring && !concluding && <Refused trouble={trouble} />}
      {declaring && (
        <Dialog title={t('Dichiarazione di responsabilità', 'Declaration')} onClose={() => setDeclaring(false)} wide>
          {draft ? <blockquote className="statement" lang="it">{draft.text}</blockquote> : <Waiting />}
          {draft && <Facts items={[[t('Impronta di dati e documenti', 'Digest of data and documents'), <code key="digest" className="digest">{draft.digest}</code>], [t('Testo', 'Text'), `${draft.templateId}, ${t('versione', 'version')} ${draft.templateVersion}`]]} />}
          {trouble && <Refused trouble={trouble} />}
          <div className="actions">
            <button type="button" className="btn btn-primary" disabled={busy || !draft} onClick={() => void declare()}>{t('Conferma', 'Confirm')}</button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setDeclaring(false)}>{t('Annulla', 'Cancel')}</button>
          </div>
        </Dialog>
      )}
      {concluding && (
        <Dialog title={t('Concludere la delega?', 'Conclude the delegation?')} onClose={() => setConcluding(false)}>
          <p>{t('Con “Conferma” finisce il tuo accesso in modifica alla sezione 4. La pratica non compare più in “Le mie deleghe/asseverazioni”. Solo il titolare digitale può riaprire la delega.', 'With “Confirm” your right to edit section 4 ends. The practice is no longer listed under “My delegations”. Only the titolare digitale can open the delegation again.')}</p>
          {trouble && <Refused trouble={trouble} />}
          <div className="actions">
            <button type="button" className="btn btn-primary" disabled={busy} onClick={() => void conclude()}>{t('Conferma', 'Confirm')}</button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setConcluding(false)}>{t('Annulla', 'Cancel')}</button>
          </div>
        </Dialog>
      )}
      {!mine && !can.declare && declarations.length === 0 && <Notice><p className="mb-0">{t('Nessuna dichiarazione.', 'No declaration.')}</p></Notice>}
    </section>
  );
}
