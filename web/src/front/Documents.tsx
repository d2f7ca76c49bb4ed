import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useQuery } from 'urql';
import { CatalogueDocument, RemoveAttachmentDocument, VerifyAttachmentDocument, WithdrawSignatureDocument, type CatalogueQuery } from '@contract/graphql';
import { send } from '../shared/client';
import { bytes, moment, named, t } from '../shared/i18n';
import { lang } from '../shared/lang';
import { useViewer, type Person } from '../shared/session';
import { Dialog, Icon, Notice, Tag, Trouble, Waiting, explain } from '../shared/ui';
import type { AnySection, Whole } from './Practice';
import { said } from './Section';
import { Sign } from './Sign';
import { UploadRows } from './UploadRows';
import { add, onAttached } from './uploads';

export type Attachment = Extract<AnySection, { __typename: 'AttachmentsSection' }>['attachments'][number];
type Kind = CatalogueQuery['catalogue']['documents'][number];

interface Props {
  practice: Whole;
  section: AnySection;
  attachments: readonly Attachment[];
  readAgain: () => void;
  change: number;
}

/** The portal keeps one signature of a person on a document; his own fiscal code may be hidden from him here, his name is not. */
const ownSignature = ({ signatures }: Attachment, person: Person) =>
  signatures.some(({ kind, signerFiscalCode, signerName }) => kind === 'APPLICATIVO' && (signerFiscalCode ? signerFiscalCode === person.fiscalCode : signerName === person.name));
const signableBy = (attachment: Attachment, person: Person) => attachment.viewerCan.sign && !ownSignature(attachment, person);

/** The documents of a section by the catalogue: what is due, what is attached, who signed. */
export default function Documents({ practice, section, attachments, readAgain }: Props) {
  const person = useViewer();
  const [{ data, error }, again] = useQuery({ query: CatalogueDocument, variables: { on: null, section: section.kind }, requestPolicy: 'cache-first' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [signing, setSigning] = useState<readonly Attachment[] | null>(null);
  const [showAll, setShowAll] = useState(false);
  useEffect(() => onAttached(readAgain), [readAgain]);
  if (error && !data) return <Trouble error={error} retry={() => again()} />;
  if (!data) return <Waiting />;
  const kinds = data.catalogue.documents;
  const can = section.viewerCan;
  const used = (kind: Kind) => attachments.some(({ code }) => code === kind.code);
  const likely = (kind: Kind) => used(kind) || !['NEVER', 'STATEMENT', 'OTHER_SUBMISSION'].includes(kind.condition);
  const shown = showAll ? kinds : kinds.filter(likely);
  const signable = attachments.filter((attachment) => signableBy(attachment, person));
  const picked = signable.filter(({ id }) => chosen.has(id));
  const pick = (id: string, on: boolean) => setChosen((old) => {
    const next = new Set(old);
    if (on) next.add(id);
    else next.delete(id);
    return next;
  });
  return (
    <section className="group" aria-label={t('Documenti', 'Documents')}>
      <h2 className="group-title">{section.kind === 'GEOLOGY' ? t('Relazioni e indagini allegate', 'Attached reports and investigations') : t('Elaborati e relazioni', 'Drawings and reports')}</h2>
      {can.attach && <Drop practice={practice.id} section={section} kinds={kinds} />}
      <UploadRows practice={practice.id} section={section.kind} />
      {signable.length > 0 && (
        <div className="sign-bar no-print">
          <label className="radio mb-0">
            <input type="checkbox" checked={picked.length === signable.length} onChange={(event) => setChosen(new Set(event.target.checked ? signable.map(({ id }) => id) : []))} />
            {t('Scegli tutti quelli da firmare', 'Choose all that can be signed')}
          </label>
          <button type="button" className="btn btn-primary btn-sm" disabled={picked.length === 0} onClick={() => setSigning(picked)}>
            <Icon name="pen" /> {picked.length ? t(`Firma ${picked.length} ${picked.length === 1 ? 'documento' : 'documenti'}`, `Sign ${picked.length} ${picked.length === 1 ? 'document' : 'documents'}`) : t('Firma i documenti scelti', 'Sign the chosen documents')}
          </button>
        </div>
      )}
      <ul className="docs">
        {shown.map((kind) => (
          <li key={kind.code} className="doc-kind" id={`doc-${kind.code}`} tabIndex={-1}>
            <div className="doc-head">
              <span className="doc-code">{kind.code}</span>
              <div>
                <h3 className="doc-title">{lang === 'it' ? kind.titleIt : kind.titleEn}</h3>
                <p className="doc-note">{named('DocumentCondition', kind.condition)}{kind.signers.length > 0 && <> · {t('Firma', 'Signed by')}: {kind.signers.map(({ role, subRole, quantity }) => `${named('SubjectRole', role)}${subRole ? ` (${named('SubRole', subRole)})` : ''}, ${named('SignerQuantity', quantity)}`).join('; ')}</>}</p>
              </div>
            </div>
            <ul className="files">
              {attachments.filter(({ code }) => code === kind.code).map((attachment) => (
                <File key={attachment.id} attachment={attachment} chosen={chosen.has(attachment.id)} pick={pick} readAgain={readAgain} />
              ))}
            </ul>
            {!used(kind) && <p className="doc-none">{t('Nessun file allegato', 'No file attached')}</p>}
          </li>
        ))}
      </ul>
      {kinds.some((kind) => !likely(kind)) && (
        <button type="button" className="text-button" onClick={() => setShowAll(!showAll)}>{showAll ? t('Mostra solo i documenti di questa fase', 'Show the documents of this phase only') : t('Mostra tutti i tipi di documento', 'Show all kinds of document')}</button>
      )}
      {signing && <Sign practice={practice.id} documents={signing} statement={data.catalogue.signatureStatement} onClose={() => { setSigning(null); setChosen(new Set()); readAgain(); }} />}
    </section>
  );
}

function Drop({ practice, section, kinds }: { practice: string; section: AnySection; kinds: readonly Kind[] }) {
  const attachable = kinds.filter(({ formats }) => formats.length > 0);
  const [code, setCode] = useState(section.kind === 'GEOLOGY' ? 'A5' : '');
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const kind = attachable.find((kind) => kind.code === code);
  const take = (files: FileList | null) => {
    if (!files?.length) return;
    if (!kind) {
      setWrong(t('Scegli prima il tipo di documento.', 'Choose the kind of document first.'));
      return;
    }
    setWrong('');
    add(practice, section.kind, kind.code, [...files], kind.maxSize);
    if (input.current) input.current.value = '';
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div className={over ? 'drop drop-over no-print' : 'drop no-print'} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={dropped}>
      <div className={wrong ? 'field field-wrong' : 'field'}>
        <label className="field-label" htmlFor="doc-code">{t('Tipo di documento', 'Kind of document')}</label>
        <select id="doc-code" className="form-select" value={code} onChange={(event) => { setCode(event.target.value); setWrong(''); }} aria-describedby={wrong ? 'doc-code-wrong' : undefined}>
          <option value="">{t('Scegli…', 'Choose…')}</option>
          {attachable.map((kind) => <option key={kind.code} value={kind.code}>{kind.code} – {lang === 'it' ? kind.titleIt : kind.titleEn}</option>)}
        </select>
        {wrong && <span className="field-error" id="doc-code-wrong" role="alert"><Icon name="alert" /> {wrong}</span>}
      </div>
      <div className="field">
        <span className="field-label" aria-hidden="true">{t('File da allegare', 'Files to attach')}</span>
        <input ref={input} id="doc-files" className="file-input" type="file" multiple accept=".pdf,.p7m" aria-describedby="doc-files-help" onChange={(event) => take(event.target.files)} />
        <label className="btn btn-outline-primary" htmlFor="doc-files"><Icon name="upload" /> {t('Scegli i file da allegare', 'Choose the files to attach')}</label>
        <span className="field-help" id="doc-files-help">
          {t('Anche molti insieme, o trascinali qui. PDF da firmare nel portale o già firmati (PAdES), oppure P7M (CAdES)', 'Many at once, or drag them here. PDF to be signed in the portal or signed already (PAdES), or P7M (CAdES)')}{kind ? t(`; al massimo ${bytes(kind.maxSize)} ciascuno.`, `; at most ${bytes(kind.maxSize)} each.`) : '.'}
        </span>
      </div>
    </div>
  );
}

function File({ attachment, chosen, pick, readAgain }: { attachment: Attachment; chosen: boolean; pick: (id: string, on: boolean) => void; readAgain: () => void }) {
  const { id, name, viewerCan } = attachment;
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState('');
  const run = async (act: () => Promise<{ errors: readonly { message: string }[] }>) => {
    setTrouble('');
    try {
      const { errors } = await act();
      if (errors.length) setTrouble(said(errors));
      readAgain();
    } catch (error) {
      setTrouble(explain(error as Error));
    }
    setAsking(false);
  };
  const person = useViewer();
  const mine = viewerCan.sign && ownSignature(attachment, person);
  const removable = viewerCan.remove && !attachment.signatures.some(({ kind }) => kind === 'APPLICATIVO');
  return (
    <li className="file">
      <div className="file-row">
        {signableBy(attachment, person) && <input type="checkbox" className="file-pick" checked={chosen} onChange={(event) => pick(id, event.target.checked)} aria-label={t(`Scegli per la firma: ${name}`, `Choose for signing: ${name}`)} />}
        <div className="file-main">
          <a className="file-name" href={attachment.url} target="_blank" rel="noopener"><Icon name="file" /> {name}</a>
          <p className="file-note">
            {bytes(attachment.size)} · {named('ActorRole', attachment.ownerRole)} · {moment(attachment.createdAt)}
            {attachment.scan !== 'CLEAN' && attachment.scan !== 'NOT_SCANNED' && <> · <Tag type="ScanState" value={attachment.scan} /></>}
            {attachment.contentUrl !== attachment.url && /\.p7m$/i.test(name) && <> · <a href={attachment.contentUrl} target="_blank" rel="noopener">{t('Contenuto della busta', 'Content of the envelope')}</a></>}
          </p>
          <ul className="signatures">
            {attachment.signatures.map((signature, index) => (
              <li key={index}>
                <Tag type="SignatureVerdict" value={signature.verdict} /> <span>{named('SignatureKind', signature.kind)} – {signature.signerName}, {moment(signature.signedAt)}{signature.subIndication && <>: {named('SubIndication', signature.subIndication)}</>}</span>
              </li>
            ))}
          </ul>
        </div>
        <div className="file-tools no-print">
          {attachment.verdict && attachment.verdict !== 'NO_SIGNATURE' && <button type="button" className="text-button" onClick={() => void run(async () => (await send(VerifyAttachmentDocument, { input: { attachmentId: id } })).verifyAttachment)}>{t('Verifica di nuovo', 'Judge again')}<span className="visually-hidden">: {name}</span></button>}
          {mine && <button type="button" className="text-button" onClick={() => void run(async () => (await send(WithdrawSignatureDocument, { input: { attachmentId: id } })).withdrawSignature)}>{t('Ritira la mia firma', 'Withdraw my signature')}<span className="visually-hidden">: {name}</span></button>}
          {removable && <button type="button" className="text-button text-danger" onClick={() => setAsking(true)}><Icon name="trash" /> {t('Rimuovi', 'Remove')}<span className="visually-hidden">: {name}</span></button>}
        </div>
      </div>
      {trouble && <Notice tone="danger"><p className="mb-0">{trouble}</p></Notice>}
      {asking && (
        <Dialog title={t('Rimuovere il documento?', 'Remove the document?')} onClose={() => setAsking(false)}>
          <p><strong>{name}</strong></p>
          <p>{t('Il documento non farà più parte della pratica. Se serve ancora, va allegato di nuovo.', 'The document will no longer be part of the practice. If it is still needed, it has to be attached again.')}</p>
          <div className="actions">
            <button type="button" className="btn btn-danger" onClick={() => void run(async () => (await send(RemoveAttachmentDocument, { input: { attachmentId: id } })).removeAttachment)}>{t('Rimuovi', 'Remove')}</button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setAsking(false)}>{t('Annulla', 'Cancel')}</button>
          </div>
        </Dialog>
      )}
    </li>
  );
}
