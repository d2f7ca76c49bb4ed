import { useEffect } from 'react';
import { useQuery } from 'urql';
import { FascicoloDocument, type FascicoloQuery } from '@contract/graphql';
import { Groups } from '../forms/Groups';
import { SECTIONS, type FormSection } from '../forms/layout';
import { toForm } from '../forms/values';
import { bytes, moment, named, t } from '../shared/i18n';
import { Empty, Icon, Tag, Trouble, Waiting } from '../shared/ui';
import { People } from './People';

type Whole = NonNullable<FascicoloQuery['fascicolo']>;

/** The sections in sequence, in their latest version, with their documents: one request. */
export default function Parts({ id, news }: { id: string; news: number }) {
  const [{ data, error }, again] = useQuery({ query: FascicoloDocument, variables: { practice: id, messages: 1, after: null } });
  useEffect(() => { if (news) again({ requestPolicy: 'network-only' }); }, [news, again]);
  // The reader prints everything, not what he happened to open.
  useEffect(() => {
    const closed: HTMLDetailsElement[] = [];
    const open = () => document.querySelectorAll<HTMLDetailsElement>('details.part:not([open])').forEach((part) => { part.open = true; closed.push(part); });
    const close = () => { for (const part of closed.splice(0)) part.open = false; };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', close);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', close);
    };
  }, []);
  if (error && !data) return <Trouble error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting />;
  const whole = data.fascicolo;
  if (!whole) return <Empty title={t('Il fascicolo non è più visibile.', 'The fascicolo can no longer be seen.')} />;
  return <Detail whole={whole} />;
}

function Detail({ whole }: { whole: Whole }) {
  return (
    <>
      {whole.sections.map((section) => (
        <details key={section.id} className="part" open={section.kind === 'DETAILS'}>
          <summary>{section.number}. {named('SectionKind', section.kind)}</summary>
          <div>
            {section.savedAt && <p className="doc-note mb-2">{t('Ultimo salvataggio', 'Last saved')}: {moment(section.savedAt)}{section.savedByRole && `, ${named('ActorRole', section.savedByRole)}`}</p>}
            {section.kind === 'SUBJECTS' && <People people={whole.subjects} />}
            {section.__typename === 'AsseverationsSection' && (section.declarations.length === 0
              ? <p className="field-none mb-0">{t('Nessuna dichiarazione.', 'No declaration.')}</p>
              : section.declarations.map((declaration) => (
                  <article key={declaration.id} className="declaration">
                    <p><Tag type="DeclarationState" value={declaration.state} /> {declaration.declarantName}, {named('ActorRole', declaration.declarantRole)} · {moment(declaration.declaredAt)}</p>
                    <blockquote className="statement" lang="it">{declaration.text}</blockquote>
                  </article>
                )))}
            <Form section={section} />
            <Files whole={whole} section={section.kind} />
          </div>
        </details>
      ))}
    </>
  );
}

/** The fields that were filled in; a section without any is empty, not missing: PORTOS 1 did not have it. */
function Form({ section }: { section: Whole['sections'][number] }) {
  if (!(section.kind in SECTIONS)) return null;
  const { form, groups } = SECTIONS[section.kind as FormSection];
  const data = ('details' in section ? section.details : 'building' in section ? section.building : 'geology' in section ? section.geology : 'documents' in section ? section.documents : {}) as Record<string, unknown>;
  const values = toForm(form, data);
  const given = (field: string) => {
    const value = data[field];
    return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  };
  const filled = groups().map((group) => ({ ...group, help: '', fields: group.fields.filter((field) => given(field.split(':')[0] ?? '')) })).filter(({ fields }) => fields.length > 0);
  if (filled.length === 0) return <p className="field-none">{t('Nessun dato inserito in questa sezione.', 'No data in this section.')}</p>;
  return <Groups form={form} groups={filled} values={values} readOnly at={`v-${form}-`} level={3} onChange={() => undefined} />;
}

function Files({ whole, section }: { whole: Whole; section: string }) {
  const files = whole.attachments.filter((attachment) => attachment.section === section);
  if (files.length === 0) return null;
  return (
    <>
      <h3>{t('Documenti', 'Documents')}</h3>
      <ul className="line-list">
        {files.map((file) => (
          <li key={file.id} className="file">
            <a className="file-name" href={file.url} target="_blank" rel="noopener"><Icon name="download" /> {file.name}</a>
            <p className="file-note">{file.code} · {bytes(file.size)} · {named('ActorRole', file.ownerRole)} · {moment(file.createdAt)}{file.renditionUrl && <> · <a href={file.renditionUrl} target="_blank" rel="noopener">{t('copia con le firme', 'copy with the signatures')}</a></>}</p>
            <ul className="signatures">
              {file.signatures.map((signature, index) => <li key={index}><Tag type="SignatureVerdict" value={signature.verdict} /> {signature.signerName}, {moment(signature.signedAt)}</li>)}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
