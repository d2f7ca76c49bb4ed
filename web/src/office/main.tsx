import { BrowserRouter } from 'react-router';
import { Provider } from 'urql';
import { boot } from '../shared/boot';
import { client } from '../shared/client';
import { watchLine } from '../shared/Shell';
import { Office } from './Office';

watchLine();
void boot(
  <Provider value={client}>
    <BrowserRouter basename="/ufficio">
      <Office />
    </BrowserRouter>
  </Provider>,
);
