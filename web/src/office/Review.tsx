import { useCallback, useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { FascicoloFirstScreenDocument, MarkPracticeSeenDocument } from '@contract/graphql';
import { send } from '../shared/client';
import { day, moment, named, t } from '../shared/i18n';
import { usePractice } from '../shared/practice';
import { Facts, Icon, PageTitle, Tag, Trouble, Waiting } from '../shared/ui';
import Chat from '../shared/Chat';
import { Grid } from '../front/Grid';
import Parts from '../viewer/Parts';
import Timeline from '../viewer/Timeline';
import { Assign } from './Assign';
import { Notices } from './Notices';
import { Opinions } from './Opinions';
import { Receipt } from './Receipt';

/** A practice as the office reviews it: what was sent, the signatures, what happened, the chat. */
export default function Review() {
  const { id = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: FascicoloFirstScreenDocument, variables: { practice: id } });
  const [news, setNews] = useState(0);
  const readAgain = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  usePractice(id, data?.fascicolo?.practice.updatedAt, () => {
    setNews((count) => count + 1);
    readAgain();
  });
  const works = data?.fascicolo?.practice.viewerCan.work ?? false;
  // What stands on the screen is seen, and what arrives while it does.
  useEffect(() => {
    if (works) send(MarkPracticeSeenDocument, { input: { practiceId: id } }).catch(() => undefined);
  }, [id, works, news]);
  if (!data && fetching) return <Waiting page />;
  if (!data && error) return <div className="container py-5"><Trouble error={error} retry={readAgain} /></div>;
  if (!data?.fascicolo) {
    const title = t('Pratica non disponibile', 'Practice not available');
    return (
      <div className="container py-5">
        <PageTitle title={title}>{title}</PageTitle>
        <p>{t('La pratica non esiste o appartiene a un’altra sede.', 'The practice does not exist or belongs to another seat.')}</p>
        <Link className="btn btn-primary" to="/">{t('Torna all’elenco', 'Back to the list')}</Link>
      </div>
    );
  }
  const { practice } = data.fascicolo;
  return (
    <div className="container py-4">
      <nav className="crumbs no-print" aria-label={t('Percorso', 'Breadcrumb')}><Link to="/"><Icon name="left" /> {t('Pratiche della sede', 'Practices of the seat')}</Link></nav>
      <PageTitle title={practice.title} lead={<p className="section-note"><Tag type="PracticeState" value={practice.state} />{practice.number && <span>n. {practice.number}</span>}{practice.sentAt && <span>{t('Ricevuta', 'Received')} {moment(practice.sentAt)}</span>}</p>}>{practice.title}</PageTitle>
      <section className="group" aria-label={t('La pratica', 'The practice')}>
        <h2 className="group-title">{t('La pratica', 'The practice')}</h2>
        <Facts items={[
          [t('Comune', 'Comune'), practice.comuneName],
          [t('Tipo di intervento', 'Kind of intervention'), practice.worksKind && named('InterventionKind', practice.worksKind)],
          [t('Titolare digitale', 'Titolare digitale'), practice.titolareName],
          [t('Aperta il', 'Opened on'), day(practice.createdAt)],
        ]} />
      </section>
      {practice.seat && works && <Assign practice={id} seat={practice.seat} decides={practice.viewerCan.decide} news={news} />}
      <Notices practice={id} works={works} decides={practice.viewerCan.decide} news={news} />
      {works && <Opinions practice={id} news={news} />}
      <Receipt practice={id} news={news} />
      {practice.viewerCan.readChat && <Chat practice={id} />}
      <Grid practice={id} change={news} />
      <section className="mb-4" aria-label={t('Contenuto della pratica', 'Contents of the practice')}>
        <h2 className="group-title">{t('Contenuto della pratica', 'Contents of the practice')}</h2>
        <Parts id={id} news={news} />
      </section>
      <section className="group" aria-label={t('Cronologia', 'Chronology')}>
        <h2 className="group-title">{t('Cronologia', 'Chronology')}</h2>
        <Timeline id={id} news={news} />
      </section>
    </div>
  );
}
