import '../styles/all';
import { FascicoloFirstScreen, Viewer } from '@contract/ids.json';
import { askEarly } from '../shared/early';

askEarly(Viewer);
const practice = /^\/ufficio\/pratiche\/([^/]+)/.exec(location.pathname)?.[1];
if (practice) {
  askEarly(FascicoloFirstScreen, { practice: decodeURIComponent(practice) });
  void import('./Review');
}
void import('./start');
