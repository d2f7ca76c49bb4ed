import { Provider } from 'urql';
import { boot } from '../shared/boot';
import { client } from '../shared/client';
import { watchLine } from '../shared/Shell';
import { Viewer } from './Viewer';

watchLine();
void boot(<Provider value={client}><Viewer /></Provider>);
