import { useState } from 'react';
import { VerifyPracticeDocument } from '@contract/graphql';
import { send } from '../shared/client';
import { named, t } from '../shared/i18n';
import { Icon, Notice, PageTitle, Tag, explain } from '../shared/ui';
import { Delegations } from './Delegations';
import { Findings } from './Findings';
import { Grid } from './Grid';
import type { Finding, Whole } from './Practice';
import { said } from './Section';

interface Props {
  practice: Whole;
  findings: Record<string, Finding[]>;
  setFindings: (found: Record<string, Finding[]>) => void;
  readAgain: () => void;
  change: number;
}

/** The whole practice: the formal check, the delegations, the grid of signatures. */
export function Check({ practice, findings, setFindings, readAgain, change }: Props) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [run, setRun] = useState(false);
  const verify = async () => {
    setBusy(true);
    setTrouble('');
    try {
      const { verifyPractice } = await send(VerifyPracticeDocument, { input: { practiceId: practice.id } });
      if (verifyPractice.errors.length) setTrouble(said(verifyPractice.errors));
      else {
        const found: Record<string, Finding[]> = {};
        for (const violation of verifyPractice.violations) (found[violation.section] ??= []).push(violation);
        setFindings(found);
        setRun(true);
        readAgain();
        setTimeout(() => document.getElementById('findings')?.focus(), 50);
      }
    } catch (error) {
      setTrouble(explain(error as Error));
    }
    setBusy(false);
  };
  const all = Object.values(findings).flat();
  const title = t('Verifica e deleghe', 'Check and delegations');
  return (
    <>
      <PageTitle title={title}>{title}</PageTitle>
      <section className="group" aria-label={t('Controllo formale', 'Formal check')}>
        <h2 className="group-title">{t('Controllo formale', 'Formal check')}</h2>
        <ul className="check-list">
          {practice.sections.map(({ kind, number, checkStatus }) => <li key={kind}><span>{number}. {named('SectionKind', kind)}</span> <Tag type="CheckStatus" value={checkStatus} /></li>)}
        </ul>
        {practice.viewerCan.verify
          ? <button type="button" className="btn btn-primary" disabled={busy} onClick={() => void verify()}><Icon name="check" /> {busy ? t('Verifica in corso…', 'Checking…') : t('Verifica tutta la pratica', 'Check the whole practice')}</button>
          : <p className="field-help mb-0">{t('Il controllo dell’intera pratica spetta al titolare digitale.', 'The check of the whole practice is up to the titolare digitale.')}</p>}
        {trouble && <Notice tone="danger"><p className="mb-0">{trouble}</p></Notice>}
        {(run || all.length > 0) && <Findings practice={practice.id} found={all} title={t('Esito del controllo', 'Outcome of the check')} />}
      </section>
      <Delegations practice={practice} readAgain={readAgain} />
      <Grid practice={practice.id} change={change} />
    </>
  );
}
