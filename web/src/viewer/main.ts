import '../styles/all';
import { FascicoloFirstScreen, FascicoloSubjects } from '@contract/ids.json';
import { askEarly } from '../shared/early';

const practice = decodeURIComponent(location.pathname.split('/')[2] ?? '');
askEarly(FascicoloFirstScreen, { practice });
if (!location.hash) askEarly(FascicoloSubjects, { practice });
void import('./start');
