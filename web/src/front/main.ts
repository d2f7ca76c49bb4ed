import '../styles/all';
import { PracticeForCompiler, Viewer } from '@contract/ids.json';
import { askEarly } from '../shared/early';

askEarly(Viewer);
const practice = /^\/pratiche\/([^/]+)/.exec(location.pathname)?.[1];
if (practice) {
  askEarly(PracticeForCompiler, { practice: decodeURIComponent(practice) });
  void import('./Practice');
}
void import('./start');
