import { BrowserRouter } from 'react-router';
import { Provider } from 'urql';
import { boot } from '../shared/boot';
import { client } from '../shared/client';
import { watchLine } from '../shared/Shell';
import { Office, Review } from './Office';

watchLine();
void boot(
  <Provider value={client}>
    <BrowserRouter basename="/ufficio" useTransitions={false}>
      <Office />
    </BrowserRouter>
  </Provider>,
  location.pathname.startsWith('/ufficio/pratiche/') ? Review.come() : undefined,
);
