import { BrowserRouter } from 'react-router';
import { boot } from '../shared/boot';
import { watchLine } from '../shared/Shell';
import { Front, Practice } from './Front';
import { client } from '../shared/client';
import { Provider } from 'urql';

watchLine();
void boot(
  <Provider value={client}>
    <BrowserRouter useTransitions={false}>
      <Front />
    </BrowserRouter>
  </Provider>,
  location.pathname.startsWith('/pratiche/') ? Practice.come() : undefined,
);
