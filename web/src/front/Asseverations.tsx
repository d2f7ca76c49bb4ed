import { moment, named, t } from '../shared/i18n';
import { Empty, Notice, Tag } from '../shared/ui';
import type { SectionProps } from './Section';

/** Section 6: what was declared so far, and what is to come. */
export function Asseverations({ practice, section }: SectionProps) {
  const declarations = section.__typename === 'AsseverationsSection' ? section.declarations : [];
  return (
    <>
      {practice.state === 'IN_COMPILAZIONE' && (
        <Notice>
          <p className="mb-0">{t('Asseverazioni, dichiarazioni e accettazioni si rendono dopo la chiusura della compilazione, ciascuno la propria. Le dichiarazioni rese durante la compilazione sono qui sotto.', 'Statements, declarations and acceptances are made once the compilation is closed, each person his own. Declarations made during the compilation stand below.')}</p>
        </Notice>
      )}
      {declarations.length === 0 && <Empty title={t('Nessuna dichiarazione finora.', 'No declaration so far.')}>{t('Il geologo dichiara alla fine della sezione 4.', 'The geologist declares at the end of section 4.')}</Empty>}
      {declarations.map((declaration) => (
        <article key={declaration.id} className="declaration">
          <h2 className="doc-title">{named('SectionKind', declaration.section)} <Tag type="DeclarationState" value={declaration.state} /></h2>
          <p className="doc-note">{declaration.declarantName}, {named('ActorRole', declaration.declarantRole)} · {moment(declaration.declaredAt)}{declaration.voidedAt && <> · {t('decaduta', 'void since')} {moment(declaration.voidedAt)}</>}</p>
          <blockquote className="statement" lang="it">{declaration.text}</blockquote>
        </article>
      ))}
    </>
  );
}
