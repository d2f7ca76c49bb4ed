import type { FilingQuery } from '@contract/graphql';
import { bytes, day, moment, named, t } from '../shared/i18n';
import { saveFile } from '../shared/saveFile';
import { Facts, Icon, Tag } from '../shared/ui';

type Istanza = NonNullable<FilingQuery['practice']>['istanze'][number];

/** What was sent, each istanza with its receipt, digests and protocol number. */
export function Istanze({ istanze }: { istanze: readonly Istanza[] }) {
  return (
    <>
      {istanze.filter(({ sentAt }) => sentAt).map((istanza) => (
        <section className="group" key={istanza.id} aria-label={named('IstanzaKind', istanza.kind)}>
          <h2 className="group-title">{named('IstanzaKind', istanza.kind)} <Tag type="IstanzaState" value={istanza.state} /></h2>
          <Facts items={[
            [t('Inviata', 'Sent'), `${moment(istanza.sentAt)}${istanza.senderName ? `, ${istanza.senderName}` : ''}`],
            [t('Protocollo', 'Protocol'), istanza.protocolNumber ? `${istanza.protocolNumber}, ${moment(istanza.protocolAt)}` : t('in attesa del numero', 'number awaited')],
            [t('Codice avviso', 'Notice code'), istanza.noticeCode],
            [t('Procedimento', 'Procedure'), istanza.routing?.procedure && named('Procedimento', istanza.routing.procedure)],
            [t('Regole del', 'Rules of'), day(istanza.routing?.rulesOf)],
            [t('Documenti', 'Documents'), istanza.documents.length ? t(`${istanza.documents.length} file, ${bytes(istanza.documents.reduce((sum, { size }) => sum + size, 0))}`, `${istanza.documents.length} files, ${bytes(istanza.documents.reduce((sum, { size }) => sum + size, 0))}`) : null],
          ]} />
          {istanza.contentDigest && <code className="digest mt-2">SHA-256 {istanza.contentDigest}</code>}
          <div className="actions no-print">
            {istanza.receiptUrl && <a className="btn btn-primary btn-sm" href={istanza.receiptUrl} target="_blank" rel="noopener"><Icon name="file" /> {t('Ricevuta (PDF)', 'Receipt (PDF)')}</a>}
            {istanza.attestationUrl && <a className="btn btn-primary btn-sm" href={istanza.attestationUrl} target="_blank" rel="noopener"><Icon name="file" /> {t('Attestazione (PDF)', 'Attestation (PDF)')}</a>}
            {istanza.receipt && <Save name={`ricevuta-${istanza.sentAt?.slice(0, 10)}.jws`} text={istanza.receipt}>{t('Scarica la ricevuta sigillata', 'Download the sealed receipt')}</Save>}
            {istanza.attestation && <Save name={`attestazione-${istanza.protocolNumber ?? ''}.jws`} text={istanza.attestation}>{t('Scarica l’attestazione sigillata', 'Download the sealed attestation')}</Save>}
          </div>
          {istanza.documents.length > 0 && (
            <details className="part mt-3 mb-0">
              <summary>{t('Elenco dei documenti inviati con le loro impronte', 'List of the documents sent, with their digests')}</summary>
              <div>
                <ul className="sign-list">{istanza.documents.map((document) => <li key={document.attachmentId}><strong>{document.code}</strong> {document.name} · {bytes(document.size)}<code className="digest">SHA-256 {document.sha256}</code></li>)}</ul>
              </div>
            </details>
          )}
        </section>
      ))}
    </>
  );
}

function Save({ name, text, children }: { name: string; text: string; children: string }) {
  return <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => saveFile(name, text, 'application/jose')}><Icon name="download" /> {children}</button>;
}
