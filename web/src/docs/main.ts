import '../styles/all';

void import('./start');
