import { boot } from '../shared/boot';
import { Docs } from './Docs';

void boot(<Docs />);
