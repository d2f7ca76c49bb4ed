import { Suspense, useEffect } from 'react';
import { Link, Navigate, Route, Routes, useLocation } from 'react-router';
import { MyDutyChangesDocument } from '@contract/graphql';
import { listen } from '../shared/client';
import { named, t } from '../shared/i18n';
import { later } from '../shared/later';
import { Session, useViewer } from '../shared/session';
import { Shell } from '../shared/Shell';
import { Notice, Waiting } from '../shared/ui';
import { useSignal } from '../shared/signal';
import { duties } from './duties';
import { Lists, LISTS } from './Lists';
import { Lost, Welcome } from './Welcome';

export const Practice = later(() => import('./Practice'));
const Access = later(() => import('./Access'));

export function Front() {
  return (
    <Session welcome={<Shell area="front" person={null} places={[]} link={() => null}><Welcome /></Shell>}>
      <SignedIn />
    </Session>
  );
}

function SignedIn() {
  const person = useViewer();
  const { pathname } = useLocation();
  const places = Object.entries(LISTS).map(([path, { title }]) => ({ to: `/${path}`, text: title(), current: pathname === `/${path}` }));
  return (
    <Shell area="front" person={person} places={places}
      link={(place, close) => <Link to={place.to} aria-current={place.current ? 'page' : undefined} onClick={close}>{place.text}</Link>}>
      <Duties />
      <Suspense fallback={<Waiting page />}>
        <Routes>
          <Route path="/" element={<Navigate to="/progetti" replace />} />
          {Object.keys(LISTS).map((path) => <Route key={path} path={`/${path}`} element={<Lists key={path} list={path} />} />)}
          <Route path="/pratiche/:id/*" element={<Practice />} />
          <Route path="/accessi" element={<Access />} />
          <Route path="*" element={<Lost />} />
        </Routes>
      </Suspense>
    </Shell>
  );
}

/** What concerns the person arrives wherever he is: a delegation given, taken back, concluded. */
function Duties() {
  const news = useSignal(duties);
  const { pathname } = useLocation();
  useEffect(() => listen(MyDutyChangesDocument, { after: null }, ({ myDuties }) => duties.set(myDuties)), []);
  if (!news?.event) return null;
  const here = news.practice && pathname.includes(news.practice.id);
  return (
    <div className="container pt-3 no-print">
      <Notice tone="info" title={named('EventKind', news.event)} onClose={() => duties.set(null)}>
        <p className="mb-0">
          {news.practice?.title ?? t('La pratica non è più visibile.', 'The practice can no longer be seen.')}
          {news.section && <> – {t('sezione', 'section')} {named('SectionKind', news.section)}</>}
          {news.practice && !here && <> · <Link to={`/pratiche/${news.practice.id}`}>{t('Apri la pratica', 'Open the practice')}</Link></>}
        </p>
      </Notice>
    </div>
  );
}
